// Package ordered runs a function over a sequence on several goroutines and
// hands out the results in the order of the inputs.
package ordered

import (
	"context"
	"fmt"
	"iter"
	"runtime/debug"
	"sync/atomic"
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
	return MapWeighed(ctx, workers, Scale[In]{}, in, f)
}

// Scale bounds what is held at a time by weight: an input waits until it and
// those that are being worked on weigh no more than Most together. One that is
// heavier than that waits until it is alone. Without Weigh, number alone counts.
type Scale[In any] struct {
	Weigh func(In) int64
	Most  int64
}

// MapWeighed is Map, with the inputs bounded by weight as well.
func MapWeighed[In, Out any](ctx context.Context, workers int, scale Scale[In], in iter.Seq2[In, error], f func(context.Context, In) (Out, error)) iter.Seq2[Out, error] {
	workers = max(workers, 1)
	return func(yield func(Out, error) bool) {
		inner, cancel := context.WithCancel(ctx)
		l := &line[In, Out]{
			ctx:   inner,
			f:     f,
			scale: scale,
			freed: make(chan struct{}, 1),
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
	scale Scale[In]
	held  atomic.Int64  // the weight of the inputs of the calls
	freed chan struct{} // told when it has become less
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
		w := l.admit(v)
		l.busy <- struct{}{} // calls in flight always end, so this cannot hang
		go l.call(v, w, slot)
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

// admit waits until there is room for an input, and gives its weight.
func (l *line[In, Out]) admit(v In) int64 {
	if l.scale.Weigh == nil {
		return 0
	}
	w := l.scale.Weigh(v)
	for {
		if held := l.held.Load(); held == 0 || held+w <= l.scale.Most {
			l.held.Add(w)
			return w
		}
		<-l.freed // some call holds the weight, and it will end
	}
}

func (l *line[In, Out]) release(w int64) {
	if w == 0 {
		return
	}
	l.held.Add(-w)
	select {
	case l.freed <- struct{}{}:
	default:
	}
}

func (l *line[In, Out]) call(v In, weight int64, slot chan<- result[Out]) {
	var r result[Out]
	defer func() {
		if p := recover(); p != nil {
			r = result[Out]{err: &Panic{p, debug.Stack()}}
		}
		<-l.busy
		l.release(weight)
		slot <- r
	}()
	r.out, r.err = l.f(l.ctx, v)
}
