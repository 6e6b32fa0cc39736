import {acceptFinding} from '../../rules/accepting/accept-finding.ts';
import {findingNamed} from '../../rules/accepting/finding-named.ts';
import {commitAcceptance, commitWithdrawal} from '../warnings/accept-warning.ts';
import {sortedFindings} from '../derived.ts';
import {staying, type Command} from './do-turn.ts';
import {saying} from './plain-turn.ts';

/** A warning, perhaps a last day, and the reason. Ids of warnings have a colon in them, but no blank after it. */
const acceptForm = /^(?<named>\S+?)(?:\s+until\s+(?<day>[^:]+))?\s*:(?:\s+(?<reason>.*))?$/is;

/** The commands that accept warnings by name. */
export const acceptCommands: Readonly<Record<string, Command>> = {
	accept(state, text) {
		const {wizard} = state;
		const {plan} = wizard.session;
		const form = acceptForm.exec(text)?.groups;
		if (form === undefined) {
			return saying(state, 'Which, until when, and why? /accept WARNING until DAY: REASON');
		}

		const found = findingNamed(plan, sortedFindings(plan), form['named'] ?? '');
		if (!found.ok) {
			return saying(state, found.problem);
		}

		const {finding} = found;
		const entered = {
			reason: form['reason'] ?? '',
			by: wizard.settings.speaker,
			expires: form['day'] ?? '',
			status: '',
		};
		const accepted = acceptFinding(finding, entered, wizard.today);
		if (!accepted.ok) {
			return saying(
				state,
				accepted.entry === 'by' ? 'Who accepts it? /by NAME first.' : accepted.problem,
			);
		}

		const {acceptance} = accepted;
		return staying(state, commitAcceptance(wizard, wizard.session, finding, acceptance));
	},
	withdraw(state, text) {
		const {wizard} = state;
		const ids = Object.keys(wizard.session.plan.acceptances);
		const [only, ...others] = ids.filter(id => id === text || id.startsWith(`${text}:`));
		if (text === '' || only === undefined || others.length > 0) {
			return saying(
				state,
				ids.length === 0
					? 'No warning is accepted.'
					: `Which? /withdraw WARNING; accepted are ${ids.join(', ')}.`,
			);
		}

		return staying(state, commitWithdrawal(wizard, wizard.session, only));
	},
};
