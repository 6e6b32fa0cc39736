import type {View} from '../../interview/view.ts';
import {is, type Verdict} from '../engine/logic.ts';
import type {World} from '../engine/world.ts';
import {anySubject} from './any-subject.ts';

/** Whether a flow carries personal data of any category. */
export function carriesPersonal({carries}: View<'flow'>, world: World): Verdict {
	if (carries.state === 'none' || carries.state === 'notApplicable') return 'clear';
	if (carries.state !== 'answered') return 'unknown';

	const load = world.getAll('dataPoint', carries.value);
	return anySubject(world, load, ({personal}) => is(personal, 'personal', 'special')).verdict;
}
