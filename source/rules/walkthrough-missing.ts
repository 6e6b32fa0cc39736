import {isNot, valueOf} from './engine/logic.ts';
import {defineRule} from './engine/rule.ts';

/** Those who do the work know the exceptions; nobody else does. */
export const walkthroughMissing = defineRule({
	id: 'walkthrough-missing',
	severity: 'high',
	area: 'processes',
	cause: 'process-not-followed',
	about: 'process',
	title: 'Not walked through with the people who do it',
	why: 'A description at second hand leaves out the exceptions, and the exceptions are what breaks an integration.',
	action: 'Sit down with the people who do the work and go through a few real cases from beginning to end.',
	detects:
		'The process was described by a manager, or was not walked through at all, or nobody knows whether it was.',
	notWhen:
		'It was walked through with the people who do the work, however short their description is.',
	source: ['PF2'],
	check(process) {
		const {name} = process.subject;
		return {
			verdict: isNot(process.walkthrough, 'withDoers'),
			message:
				valueOf(process.walkthrough) === 'toldByManager'
					? `${name} was described by a manager, not walked through with the people who do it.`
					: process.walkthrough.state === 'unknown'
						? `Nobody knows yet whether ${name} was walked through with the people who do it.`
						: `${name} has not been walked through.`,
		};
	},
	examples: {
		fires: {walkthrough: 'toldByManager'},
		clear: {walkthrough: 'withDoers'},
		// "I don't know" fires here; only a question nobody has answered leaves it open.
		unknown: {walkthrough: {disputed: ['withDoers', 'toldByManager']}},
	},
});
