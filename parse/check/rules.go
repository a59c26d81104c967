package check

// Rules lists the rules, those about one document first. Findings of a document
// that stand at the same place come in this order.
func Rules() []Rule {
	return []Rule{
		fileEmpty(),
		fileBinary(),
		fileTooLarge(),
		fileNoArticle(),
		fileUnreadable(),
		containerTruncated(),
		containerDamaged(),
		containerLimit(),
		containerWarning(),

		charsetMismatch(),
		charsetUndeclared(),
		charsetDamaged(),
		charsetLost(),
		charsetMojibake(),

		httpStatus(),
		httpTruncated(),

		htmlTruncated(),
		htmlTooDeep(),

		pageTemplate(),
		pageNotFound(),
		pageError(),
		pageRobotCheck(),
		pageConsentWall(),
		pageScriptShell(),
		pageRedirect(),
		pageList(),
		pageLiveBlog(),
		pageNotFree(),

		headlineMissing(),
		headlineDoubtful(),
		headlineIsSite(),
		headlineHasSite(),
		headlineTooLong(),
		headlineDisagree(),

		authorMissing(),
		authorUnread(),
		authorDoubtful(),
		authorIsEmail(),
		authorIsUrl(),
		authorIsDate(),
		authorIsSite(),
		authorTooMany(),

		dateMissing(),
		dateUnread(),
		dateDoubtful(),
		dateAmbiguous(),
		dateInvalid(),
		dateEpoch(),
		dateFuture(),
		dateAfterCapture(),
		dateBeforeWeb(),
		dateUrlDisagrees(),
		dateSourcesDisagree(),
		dateModifiedFirst(),
		dateNoZone(),

		urlMissing(),
		urlRelative(),
		urlCanonicalElsewhere(),
		urlCanonicalIsHome(),
		urlArchived(),
		urlTracking(),

		contactPlaceholder(),
		contactObfuscated(),

		bodyMissing(),
		bodyShort(),
		bodyCutShort(),
		bodyEllipsis(),
		bodyEntities(),
		bodyPaywall(),
		bodyLanguage(),

		dupExact(),
		dupNear(),
		dupURL(),
		setSameHeadline(),
		setSameTime(),
		setSameDate(),
		setSameAuthor(),
		setFieldRate(),
	}
}
