import type {View} from '../../interview/view.ts';
import {questions} from '../../interview/questions.ts';
import {valueOf} from '../engine/logic.ts';
import type {Calculation} from './calculation.ts';
import {asCount} from './figures.ts';
import {fitOf} from './limits.ts';

/** The hours a clean-up takes against those there are; `undefined` where one of the figures does not apply. Source: WW2. */
export function cleanUp(pair: View<'syncPair'>): Calculation | undefined {
	const readings = {
		cleanUpRecords: pair.cleanUpRecords,
		cleanUpMinutes: pair.cleanUpMinutes,
		cleanUpHours: pair.cleanUpHours,
	};
	if (Object.values(readings).some(({state}) => state === 'none' || state === 'notApplicable')) {
		return undefined;
	}

	const records = valueOf(readings.cleanUpRecords);
	const minutes = valueOf(readings.cleanUpMinutes);
	const hours = valueOf(readings.cleanUpHours);
	const needed =
		records === undefined || minutes === undefined ? undefined : (records * minutes) / 60;
	const isComputable = needed !== undefined && hours !== undefined;
	const figure = (value: number | undefined, unit: string) =>
		value === undefined ? 'not known' : `${asCount(value)} ${unit}`;
	return {
		title: `Clean-up of ${pair.subject.name}`,
		lines: [
			{
				label: 'Hours it takes',
				working: `${figure(records, 'records')} × ${figure(minutes, 'min')} ÷ 60`,
				result: figure(needed, 'h'),
			},
			{
				label: 'Against the hours available',
				working: `${figure(needed, 'h')} against ${figure(hours, 'h')}`,
				result: isComputable ? balance(needed, hours) : 'not computable',
			},
		],
		fit: isComputable ? fitOf(needed, hours, []) : 'notComputable',
		missing: [
			...(records === undefined ? [questions.syncPair.cleanUpRecords] : []),
			...(minutes === undefined ? [questions.syncPair.cleanUpMinutes] : []),
			...(hours === undefined ? [questions.syncPair.cleanUpHours] : []),
		].map(({label}) => `${label} (${pair.subject.name})`),
	};
}

function balance(needed: number, hours: number): string {
	return fitOf(needed, hours, []) === 'doesNotFit'
		? `${asCount(needed - hours)} h too few`
		: `${asCount(hours - needed)} h to spare`;
}
