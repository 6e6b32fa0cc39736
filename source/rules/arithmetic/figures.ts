const grouped = new Intl.NumberFormat('en-GB', {maximumFractionDigits: 1});

/** A number as sums print it: thousands apart, at most one decimal, as in "3 800" and "16.3". */
export function asCount(value: number): string {
	return grouped.format(value).replaceAll(',', ' ');
}

/** Minutes as sums print them: "35 min", "24 h 40 min", "48 h". */
export function asDuration(minutes: number): string {
	const rounded = Math.round(minutes * 10) / 10;
	const hours = Math.floor(rounded / 60);
	const rest = asCount(rounded - hours * 60);
	if (hours === 0) return `${rest} min`;
	return rest === '0' ? `${asCount(hours)} h` : `${asCount(hours)} h ${rest} min`;
}
