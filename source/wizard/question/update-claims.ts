import {settle} from './answering.ts';
import type {Asked} from './asked.ts';
import {moveCursor} from '../cursor.ts';
import {goOn} from '../going.ts';
import type {Intent} from '../intent.ts';
import type {WizardState} from '../state.ts';
import {andThen, still, withSession, type Turn} from '../turn.ts';

/** What the keys do where people disagree: going through the claims, and settling on one. */
export function updateClaims(
	state: WizardState,
	asked: Asked,
	cursor: number,
	intent: Intent,
): Turn {
	const claims = asked.answer?.state === 'disputed' ? asked.answer.claims.length : 0;
	switch (intent.type) {
		case 'moved': {
			return still(
				withSession(state, {
					editor: {
						type: 'claims',
						cursor: moveCursor(cursor, claims, intent.to, state.rows),
					},
				}),
			);
		}

		case 'numberChosen': {
			return intent.number <= claims
				? settleAndGoOn(state, asked, intent.number - 1)
				: still(state);
		}

		case 'chosen': {
			return settleAndGoOn(state, asked, cursor);
		}

		default: {
			return still(state);
		}
	}
}

function settleAndGoOn(state: WizardState, asked: Asked, claim: number): Turn {
	return andThen(settle(state, asked, claim), next =>
		next.session === undefined ? still(next) : goOn(next, next.session, 1),
	);
}
