package page

// jsonRecord reads an article that a tool has written as a JSON object.
func (r *record) jsonRecord() {}
