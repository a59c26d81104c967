// Command lede reads raw text or HTML dumps of news articles and writes one
// normalized record for each.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"lede/cmd"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	os.Exit(cmd.Main(ctx, cmd.System(), os.Args[1:]))
}
