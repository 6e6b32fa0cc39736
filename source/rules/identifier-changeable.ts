import {is} from './engine/logic.ts';
import {defineRule, unknown} from './engine/rule.ts';

const howItIsCalled = {
	email: 'an e-mail address',
	phone: 'a phone number',
	name: 'a name',
} as const;

/** People marry, move and change their provider; a key that follows them is none. */
export const identifierChangeable = defineRule({
	id: 'identifier-changeable',
	severity: 'medium',
	area: 'dataPoints',
	cause: 'records-unmatched',
	about: 'dataPoint',
	title: 'The key can change',
	why: 'When the address, number or name changes, the same record turns up a second time and the two drift apart.',
	action: 'Keep an identifier given by a system beside it, and match by that one.',
	detects: 'Records are identified by an e-mail address, a phone number or a name.',
	notWhen:
		'The identifier is given by a system or is a business number, even if an e-mail address is kept as well.',
	source: ['SF-X', 'WAFEQ'],
	check({identifier, identifierType, subject}) {
		if (identifier.state === 'none' || identifier.state === 'notApplicable') return 'clear';

		const kind = identifierType.state === 'answered' ? identifierType.value : undefined;
		const isNamed = kind === 'email' || kind === 'phone' || kind === 'name';
		return {
			verdict: is(identifierType, 'email', 'phone', 'name'),
			...(isNamed
				? {
						message: `Records of ${subject.name} are identified by ${howItIsCalled[kind]}, which can change.`,
					}
				: {}),
		};
	},
	examples: {
		fires: {identifier: 'E-mail', identifierType: 'email'},
		clear: {identifier: 'Member number', identifierType: 'businessNumber'},
		unknown: {identifier: 'E-mail', identifierType: unknown},
	},
});
