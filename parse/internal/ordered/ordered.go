// Package ordered runs a function over a sequence on several goroutines and
// hands out the results in the order of the inputs.
package ordered

import (
	"context"
	"fmt"
	"iter"
	"runtime/debug"
)

// Panic is the error of an input on which the function, or the sequence
// itself, panicked.
type Panic struct {
	Value any
	Stack []byte // of the goroutine that panicked
}

func (p *Panic) Error() string { return fmt.Sprintf("panic: %v", p.Value) }

// Map yields f of every input, in input order, with at most workers calls of f
// at a time (at least one). An error of the input comes out in its place and f
// does not see it; what f returns beside an error is yielded with it. A panic
// in f becomes a *Panic in that input's place; one in the input ends it.
//
// At most about twice workers inputs are held at any time, so a slow consumer
// holds back the input. When the consumer leaves early, Map cancels the
// context that f sees and waits for the calls in flight. When ctx ends, the
// last thing yielded is its error: a run cut short never looks complete.
func Map[In, Out any](ctx context.Context, workers int, in iter.Seq2[In, error], f func(context.Context, In) (Out, error)) iter.Seq2[Out, error] {
	workers = max(workers, 1)
	return func(yield func(Out, error) bool) {
		inner, cancel := context.WithCancel(ctx)
		l := &line[In, Out]{
			ctx:   inner,
			f:     f,
			queue: make(chan chan result[Out], workers),
			busy:  make(chan struct{}, workers),
		}
		go l.feed(in)
		defer func() {
			cancel()
			for slot := range l.queue { // until the feeder and every call have left
				<-slot
			}
		}()
		for slot := range l.queue {
			if r := <-slot; !yield(r.out, r.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			var none Out
			yield(none, err)
		}
	}
}

// line is one run of Map. Every input gets a slot for its result; the slots
// travel through the queue in input order, whatever order they are filled in.
type line[In, Out any] struct {
	ctx   context.Context
	f     func(context.Context, In) (Out, error)
	queue chan chan result[Out]
	busy  chan struct{} // one token for each call of f
}

type result[Out any] struct {
	out Out
	err error
}

// feed starts a call for every input and closes the queue after the last.
func (l *line[In, Out]) feed(in iter.Seq2[In, error]) {
	defer close(l.queue)
	defer func() {
		if p := recover(); p != nil {
			if slot := l.slot(); slot != nil {
				slot <- result[Out]{err: &Panic{p, debug.Stack()}}
			}
		}
	}()
	for v, err := range in {
		slot := l.slot()
		if slot == nil {
			return
		}
		if err != nil {
			slot <- result[Out]{err: err}
			continue
		}
		l.busy <- struct{}{} // calls in flight always end, so this cannot hang
		go l.call(v, slot)
	}
}

// slot queues a place for the next result; nil when the run is over.
func (l *line[In, Out]) slot() chan result[Out] {
	if l.ctx.Err() != nil { // select picks at random when both are ready
		return nil
	}
	slot := make(chan result[Out], 1)
	select {
	case l.queue <- slot:
		return slot
	case <-l.ctx.Done():
		return nil
	}
}

func (l *line[In, Out]) call(v In, slot chan<- result[Out]) {
	var r result[Out]
	defer func() {
		if p := recover(); p != nil {
			r = result[Out]{err: &Panic{p, debug.Stack()}}
		}
		<-l.busy
		slot <- r
	}()
	r.out, r.err = l.f(l.ctx, v)
}
