import type {Acceptance, AcceptanceStatus} from '../plan/acceptance.ts';
import type {Change} from '../plan/change.ts';
import {acceptanceOf, type Plan} from '../plan/plan.ts';
import type {IsoDate} from '../plan/value.ts';
import {nearestFirst} from '../interview/did-you-mean.ts';
import {quote} from '../interview/quote.ts';
import {acceptFinding, type AcceptanceEntered} from '../rules/accepting/accept-finding.ts';
import {acceptanceInWords} from '../rules/accepting/acceptance-words.ts';
import {findingTitle} from '../rules/accepting/accepting.ts';
import type {Finding} from '../rules/engine/finding.ts';
import {findingNamed} from '../rules/accepting/finding-named.ts';
import {sortedFindings} from '../wizard/derived.ts';
import {changePlan} from './change-plan.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {dayOf} from './dates.ts';
import {planNamed} from './plan-named.ts';
import {tell} from './print.ts';

export interface AcceptOptions extends GlobalOptions {
	readonly plan: string;
	/** A finding's id, or that of a rule which warns of one thing only. */
	readonly finding: string;
	readonly reason?: string;
	readonly by?: string;
	/** The last day on which it holds. */
	readonly expires?: string;
	readonly status?: AcceptanceStatus;
	readonly withdraw: boolean;
}

/** Accepts a warning by name, or withdraws that, in one step that can be undone. */
export async function runAccept(options: AcceptOptions, io: CommandIo): Promise<void> {
	const work = (plan: Plan) =>
		options.withdraw ? withdrawing(plan, options) : accepting(plan, options, dayOf(io.now()));
	const {plan, kind, path: file} = await planNamed(options.plan, options, io);
	// What is wrong is said before the plan's file is opened for writing, which leaves a mark in it.
	const {step} = work(plan);
	if (kind === 'answersFile') {
		throw new CommandError(await saidOfAnswersFile(step.changes[0], plan, file, options));
	}

	const said = await changePlan(options.plan, options, io, work);
	tell(io, options, said, 'Saved.');
}

function accepting(plan: Plan, options: AcceptOptions, today: IsoDate) {
	const {finding, acceptance} = acceptedIn(plan, options, today);
	const title = findingTitle(plan, finding);
	return {
		step: {
			label: `${title} accepted`,
			changes: [{type: 'accepted', finding: finding.id, acceptance}] as const,
			by: acceptance.by,
		},
		result: `${title}: ${acceptanceInWords(acceptance)}`,
	};
}

function withdrawing(plan: Plan, {finding: named, by}: AcceptOptions) {
	const {finding} = acceptanceNamed(plan, named);
	return {
		step: {
			label: `acceptance of ${finding} withdrawn`,
			changes: [{type: 'accepted', finding}] as const,
			...(by === undefined ? {} : {by}),
		},
		result: `The acceptance of ${finding} was withdrawn.`,
	};
}

const flags: Readonly<Record<keyof AcceptanceEntered, string>> = {
	reason: '--reason',
	by: '--by',
	expires: '--expires',
	status: '--status',
};

/** The finding that is meant, and its acceptance as the flags give it. */
function acceptedIn(
	plan: Plan,
	{finding: named, reason = '', by = '', expires = '', status = 'accepted'}: AcceptOptions,
	today: IsoDate,
): {readonly finding: Finding; readonly acceptance: Acceptance} {
	const found = findingNamed(plan, sortedFindings(plan), named);
	if (!found.ok) {
		throw new CommandError(`${found.problem} Nothing was changed.`);
	}

	const accepted = acceptFinding(found.finding, {reason, by, expires, status}, today);
	if (!accepted.ok) {
		throw new CommandError(
			`${flags[accepted.entry]}: ${accepted.problem} Nothing was changed.`,
		);
	}

	return {finding: found.finding, acceptance: accepted.acceptance};
}

/** The acceptance that is meant: by the id of its finding, or by its rule where only one of that rule's was accepted. */
function acceptanceNamed(plan: Plan, named: string): Acceptance {
	const all = Object.values(plan.acceptances);
	const ofRule = all.filter(({finding}) => finding.startsWith(`${named}:`));
	const [only, ...others] = ofRule;
	const found = acceptanceOf(plan, named) ?? (others.length === 0 ? only : undefined);
	if (found === undefined) {
		const ids = (ofRule.length > 0 ? ofRule : all).map(({finding}) => finding);
		const choices =
			ids.length === 0
				? 'nothing is'
				: `what is: ${nearestFirst(named, ids).slice(0, mostListed).join(', ')}`;
		throw new CommandError(
			`${quote(named)} is ${ofRule.length > 1 ? 'accepted for several things' : 'not accepted in this plan'}; ${choices}. Nothing was changed.`,
		);
	}

	return found;
}

const mostListed = 6;

/** An answers file is only read. What would stand in it is said, because the hash of the facts cannot be made up. */
async function saidOfAnswersFile(
	{finding, acceptance}: Extract<Change, {readonly type: 'accepted'}>,
	{acceptances}: Plan,
	file: string,
	options: AcceptOptions,
): Promise<string> {
	const begins = `${quote(options.plan)} is an answers file, and those are only read: its comments and layout are yours. Nothing was changed.`;
	if (acceptance === undefined) {
		return `${begins} Take the entry ${quote(finding)} out of its list “accepted”.`;
	}

	const others = Object.keys(acceptances).length;
	const where = others === 0 ? '' : ', with the entries of “accepted” that are there';
	return `${begins} Put this at its end${where}:\n${await entryFor(acceptance, file)}`;
}

/** An acceptance as it stands in an answers file, in the file's own format. */
async function entryFor(acceptance: Acceptance, file: string): Promise<string> {
	const [{acceptedData}, {group}, {writeYaml}, {writeJson}, {acceptedKey}] = await Promise.all([
		import('../answers-file/accepted-data.ts'),
		import('../answers-file/file-data.ts'),
		import('../answers-file/write-yaml.ts'),
		import('../answers-file/write-json.ts'),
		import('../answers-file/answer-form.ts'),
	]);
	const data = acceptedData({[acceptance.finding]: acceptance});
	return /\.json$/i.test(file)
		? `"${acceptedKey}": ${writeJson(data)}`
		: writeYaml(group([acceptedKey, data])).trim();
}
