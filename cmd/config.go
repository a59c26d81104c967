package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"lede/parse/check"
)

// configName is where settings are looked for.
const configName = ".lede.yaml"

// mostConfig bounds a file of settings, in bytes.
const mostConfig = 1 << 20

// readConfig reads the settings that a file gives, or those of the current
// directory, if there are any.
func readConfig(env Env, name string) (*check.Config, error) {
	file := name
	if name == "" {
		file = configName
	}
	data, err := readSmall(env, file, mostConfig)
	if name == "" && errors.Is(err, fs.ErrNotExist) {
		return &check.Config{}, nil
	}
	if err != nil {
		return nil, err
	}
	c, err := check.ReadConfig(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return c, nil
}

// mostBaseline bounds a baseline, in bytes.
const mostBaseline = 1 << 30

// readBaseline reads what an earlier run wrote, nil for no name.
func readBaseline(env Env, name string) (*check.Baseline, error) {
	if name == "" {
		return nil, nil
	}
	data, err := readSmall(env, name, mostBaseline)
	if err != nil {
		return nil, err
	}
	b, err := check.ReadBaseline(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return b, nil
}

func readSmall(env Env, name string, most int64) ([]byte, error) {
	f, err := env.FS.Open(filepath.ToSlash(name))
	if err != nil {
		if e, ok := errors.AsType[*fs.PathError](err); ok {
			return nil, fmt.Errorf("%s: cannot be read: %w", name, e.Err)
		}
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(data)) > most {
		err = fmt.Errorf("%s: larger than %d bytes", name, most)
	}
	return data, err
}
