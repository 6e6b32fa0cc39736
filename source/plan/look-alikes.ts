const latin = /\p{Script=Latin}/u;
const mixable = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const mixableLetters = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;
const word = /[\p{L}\p{M}\p{N}_]+/gu;

/**
 * Cyrillic and Greek letters that print like a Latin one. Greek small letters used as symbols beside Latin
 * (TNFα, Ωm, λx) are left out on purpose: they tell themselves apart.
 */
const posing = new Set(
	'АВЕЅІЈКМНОРСТУХԚԜаеѕіјорсухһԁԛԝӏ' + // Cyrillic
		'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', // Greek
);

/**
 * Replaces letters that pose as Latin ones by `show(letter)`. A word is suspect when it has Latin letters and all its
 * Cyrillic or Greek ones are look-alikes: a word that truly mixes scripts has at least one distinctive letter.
 */
export function markLookAlikes(text: string, show: (letter: string) => string): string {
	if (!latin.test(text) || !mixable.test(text)) return text;
	return text.replace(word, letters => {
		const strangers = letters.match(mixableLetters);
		if (!strangers || !latin.test(letters) || !strangers.every(letter => posing.has(letter))) {
			return letters;
		}
		return letters.replace(mixableLetters, show);
	});
}
