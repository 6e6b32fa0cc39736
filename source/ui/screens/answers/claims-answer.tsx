import type {ReactNode} from 'react';
import type {Claim} from '../../../plan/answer.ts';
import {provenanceSummary, valueSummary} from '../../answer-summary.ts';
import {Lines, toned, type Line} from '../../components/lines.tsx';
import {windowed} from '../../components/windowed.ts';
import {marks} from '../../theme.ts';
import type {AnswerProps} from './answer.ts';

const noClaims: readonly Claim[] = [];

/** An answer in dispute: every claim with who makes it; one of them can be settled on. */
export function ClaimsAnswer({
	session,
	columns,
	rows,
	asked,
	cursor,
}: AnswerProps & {readonly cursor: number}): ReactNode {
	const {answer, question} = asked;
	const claims = answer?.state === 'disputed' ? answer.claims : noClaims;
	const lines = windowed(claims, cursor, Math.max(1, Math.floor((rows - 1) / 2))).flatMap(
		({item, place}): readonly Line[] => [
			[
				place === cursor ? toned('selected', `${marks.cursor} `) : '  ',
				toned('dim', `${place + 1} `),
				toned(
					place === cursor ? 'selected' : 'plain',
					valueSummary(session.plan, question, item.value),
				),
			],
			[toned('dim', `    ${provenanceSummary(item)}`)],
		],
	);
	return (
		<Lines
			lines={[
				[
					toned(
						'warning',
						`${marks.disputed} In dispute. Settle on one, or leave it open: both stand in the plan.`,
					),
				],
				...lines,
			]}
			columns={columns}
			rows={rows}
		/>
	);
}
