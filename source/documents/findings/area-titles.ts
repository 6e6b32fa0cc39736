import type {Area} from '../../rules/engine/rule.ts';

/** The areas of the catalogue in their order, as headings call them. */
export const areaTitles: Readonly<Record<Area, string>> = {
	dataPoints: 'Data points',
	processes: 'Processes',
	sync: 'Synchronisation',
	technical: 'Technical checks and flows',
	project: 'The project, going live and running it',
};
