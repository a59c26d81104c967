package dates

import (
	"strings"

	"lede/parse/internal/chars"
)

// BeginsUnit reports whether s begins with a unit in which pages say how long
// ago something was: "hours ago", "Std.". No date can be made of it, since none
// is known to count from; it tells what a line is.
func BeginsUnit(s string) bool {
	word := s[:len(s)-len(strings.TrimLeftFunc(s, chars.IsLetter))]
	switch strings.ToLower(word) {
	case "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours", "d", "day", "days", "week", "weeks", "month", "months",
		"minuten", "std", "stunde", "stunden", "tag", "tage", "tagen", "woche", "wochen", "monat", "monate", "monaten",
		"heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "minuto", "minutos", "hora", "horas", "día", "días", "dia", "dias", "semana", "semanas",
		"minuti", "ora", "ore", "giorno", "giorni", "settimana", "settimane", "uur", "uren", "dag", "dagen", "dager", "dage", "dagar", "weken",
		"minut", "minuter", "minutter", "timme", "timmar", "timer", "time", "godzin", "godziny", "godzinę", "dni", "minuut", "dakika", "saat", "gün",
		"минут", "минуты", "минуту", "час", "часа", "часов", "день", "дня", "дней", "хвилин", "годин", "години", "днів", "menit", "jam", "hari", "phút", "giờ", "ngày":
		return true
	}
	return false
}

// EndsAgo reports whether a text ends with a number of such units, and perhaps a
// word more: "Jane Roe 5 hours ago".
func EndsAgo(s string) bool {
	const longest = 24 // of what follows the number, in bytes
	end := strings.LastIndexFunc(s, func(r rune) bool { return '0' <= r && r <= '9' })
	if end < 0 || len(s)-end > longest {
		return false
	}
	rest := strings.TrimLeft(s[end+1:], " \u00a0")
	return BeginsUnit(rest) && strings.Count(rest, " ") < 2
}
