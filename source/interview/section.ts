import {sectionIds, type SectionId} from './question.ts';

/** A section as it is announced: its title, and one line shown when it opens that says why it is there. */
export interface Section {
	readonly id: SectionId;
	readonly title: string;
	readonly reason: string;
}

const byId: {readonly [Id in SectionId]: Section} = {
	project: {
		id: 'project',
		title: 'Project and people',
		reason: 'An hour here saves days of building. First: what it is for, and who decides.',
	},
	systems: {
		id: 'systems',
		title: 'Systems',
		reason: 'Each installation counts as one system: two of one product can disagree.',
	},
	dataPoints: {
		id: 'dataPoints',
		title: 'Data points',
		reason: 'Until one value is relied on for each data point, all that follows is a guess.',
	},
	processes: {
		id: 'processes',
		title: 'Processes',
		reason: 'The data serves daily work: see what changes there before anything is built.',
	},
	sync: {
		id: 'sync',
		title: 'Sync status',
		reason: 'Old disagreements between systems surface after going live unless settled now.',
	},
	technical: {
		id: 'technical',
		title: 'Technical checks',
		reason: 'What the systems can really do, proved where no customer can be harmed.',
	},
	goingLive: {
		id: 'goingLive',
		title: 'Going live',
		reason: 'Plan the switch, the way back, and who notices when something fails.',
	},
};

/** The seven sections, in the order of the interview. */
export const sections: readonly Section[] = sectionIds.map(id => byId[id]);

export function sectionInfo(id: SectionId): Section {
	return byId[id];
}
