const day = 86_400_000;

/** How long ago something was, for people: "today", "yesterday", "12 days ago". Both ISO 8601; days are counted, not hours. */
export function age(then: string, today: string): string {
	const days = Math.round((Date.parse(today.slice(0, 10)) - Date.parse(then.slice(0, 10))) / day);
	if (Number.isNaN(days)) {
		return 'at an unknown time';
	}

	if (days <= 0) {
		return 'today';
	}

	return days === 1 ? 'yesterday' : `${days} days ago`;
}
