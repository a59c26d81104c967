package ordered

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func count(n int) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
	}
}

func square(_ context.Context, i int) (int, error) { return i * i, nil }

// collect writes each result as text, errors in brackets.
func collect(seq iter.Seq2[int, error]) []string {
	var out []string
	for v, err := range seq {
		if err != nil {
			out = append(out, fmt.Sprintf("%d[%v]", v, err))
			continue
		}
		out = append(out, fmt.Sprint(v))
	}
	return out
}

func TestMapKeepsOrder(t *testing.T) {
	want := collect(Map(t.Context(), 1, count(200), square))
	if len(want) != 200 || want[199] != "39601" {
		t.Fatalf("one worker: %d results, last %q", len(want), want[len(want)-1])
	}
	for _, workers := range []int{-1, 0, 2, 8, 500} {
		synctest.Test(t, func(t *testing.T) {
			got := collect(Map(t.Context(), workers, count(200), func(ctx context.Context, i int) (int, error) {
				time.Sleep(time.Duration(i*7919%31) * time.Millisecond) // finish in another order
				return square(ctx, i)
			}))
			if !slices.Equal(got, want) {
				t.Errorf("%d workers: %v", workers, got)
			}
		})
	}
}

func TestMapBoundsCallsAndInput(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const workers = 3
		var running, most, taken atomic.Int32
		in := func(yield func(int, error) bool) {
			for i := range 100 {
				taken.Add(1)
				if !yield(i, nil) {
					return
				}
			}
		}
		done := int32(0)
		for range Map(t.Context(), workers, in, func(context.Context, int) (int, error) {
			n := running.Add(1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			time.Sleep(time.Millisecond)
			running.Add(-1)
			return 0, nil
		}) {
			time.Sleep(time.Second) // a slow consumer
			done++
			if ahead := taken.Load() - done; ahead > 2*workers+1 {
				t.Fatalf("%d inputs taken ahead of the consumer", ahead)
			}
		}
		if most.Load() != workers {
			t.Errorf("%d calls at a time, want %d", most.Load(), workers)
		}
	})
}

func TestMapErrorsStayInPlace(t *testing.T) {
	in := func(yield func(int, error) bool) {
		_ = yield(1, nil) && yield(2, errors.New("unread")) && yield(3, nil) && yield(4, nil)
	}
	got := collect(Map(t.Context(), 4, in, func(_ context.Context, i int) (int, error) {
		switch i {
		case 2:
			t.Error("f saw an input with an error")
		case 3:
			return 33, errors.New("half")
		}
		return i, nil
	}))
	if want := []string{"1", "0[unread]", "33[half]", "4"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestMapPanics(t *testing.T) {
	got := collect(Map(t.Context(), 2, count(4), func(_ context.Context, i int) (int, error) {
		if i == 1 {
			panic("bad page")
		}
		return i, nil
	}))
	if want := []string{"0", "0[panic: bad page]", "2", "3"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	in := func(yield func(int, error) bool) {
		yield(7, nil)
		panic("bad walk")
	}
	var last error
	for _, err := range Map(t.Context(), 2, in, square) {
		last = err
	}
	var p *Panic
	if !errors.As(last, &p) || p.Value != "bad walk" || !strings.Contains(string(p.Stack), "ordered_test.go") {
		t.Errorf("a panic of the input ended in %v", last)
	}
}

func TestMapEarlyBreakLeaksNothing(t *testing.T) {
	before := runtime.NumGoroutine()
	var inFlight atomic.Int32
	for range 50 {
		for v := range Map(t.Context(), 8, count(1000), func(ctx context.Context, i int) (int, error) {
			inFlight.Add(1)
			defer inFlight.Add(-1)
			if i > 3 {
				<-ctx.Done()
			}
			return i, nil
		}) {
			if v == 3 {
				break
			}
		}
		if n := inFlight.Load(); n != 0 {
			t.Fatalf("%d calls still run after the loop", n)
		}
	}
	for range 100 { // the last goroutines may take a moment to exit
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}

func TestMapCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last error
	n := 0
	for v, err := range Map(ctx, 4, count(1_000_000), square) {
		if v == 100 { // the eleventh
			cancel()
		}
		last = err
		n++
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("a cancelled run ended in %v", last)
	}
	if n > 100 {
		t.Errorf("%d results after the end", n)
	}
	if got := collect(Map(ctx, 4, count(5), square)); !slices.Equal(got, []string{"0[context canceled]"}) {
		t.Errorf("a run that began cancelled yielded %q", got)
	}
}

func BenchmarkMap(b *testing.B) {
	b.ReportAllocs()
	for range Map(b.Context(), 2, count(b.N), square) {
	}
}

func TestMapWeighed(t *testing.T) {
	for _, workers := range []int{1, 4, 50} {
		synctest.Test(t, func(t *testing.T) {
			var held, most atomic.Int64
			scale := Scale[int]{Weigh: func(i int) int64 { return int64(i % 7) }, Most: 10}
			got := collect(MapWeighed(t.Context(), workers, scale, count(200), func(ctx context.Context, i int) (int, error) {
				if n := held.Add(int64(i % 7)); n > most.Load() {
					most.Store(n)
				}
				time.Sleep(time.Duration(1+i*7919%31) * time.Millisecond)
				held.Add(-int64(i % 7))
				return square(ctx, i)
			}))
			if len(got) != 200 || got[199] != "39601" || most.Load() > 10 {
				t.Errorf("%d workers: %d results, %d held", workers, len(got), most.Load())
			}
		})
	}
	// One that is heavier than all is let in alone.
	scale := Scale[int]{Weigh: func(int) int64 { return 100 }, Most: 10}
	if got := collect(MapWeighed(t.Context(), 4, scale, count(3), square)); !slices.Equal(got, []string{"0", "1", "4"}) {
		t.Errorf("got %q", got)
	}
}
