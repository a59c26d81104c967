package parse

// Fill lets benchmarks time the rules without the reader.
var Fill = fill
