import type {View} from '../../interview/view.ts';
import {anyOf, is, type Verdict} from '../engine/logic.ts';
import type {World} from '../engine/world.ts';

/** Whether a flow carries personal data of any category. Looks no further than the first it finds. */
export function carriesPersonal({carries}: View<'flow'>, world: World): Verdict {
	if (carries.state === 'none' || carries.state === 'notApplicable') return 'clear';
	if (carries.state !== 'answered') return 'unknown';

	let verdict: Verdict = 'clear';
	for (const id of carries.value) {
		const dataPoint = world.get('dataPoint', id);
		const isPersonal =
			dataPoint === undefined ? 'clear' : is(dataPoint.personal, 'personal', 'special');
		if (isPersonal === 'fires') return isPersonal;
		verdict = anyOf(verdict, isPersonal);
	}

	return verdict;
}
