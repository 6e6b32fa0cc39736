import type {Context} from '../../wizard/context.ts';
import {bindingsOf, type Binding} from '../keymap.ts';
import {textWidth} from '../terminal/width.ts';
import {toned, type Line, type Span} from './lines.tsx';

/** The keys that work here, as many as fit; the one that shows all of them always does. */
export function hintLine(context: Context, columns: number, isEmpty: boolean): Line {
	const working = bindingsOf(context).filter(({whenEmpty}) => whenEmpty !== true || isEmpty);
	const offered = working.filter(({quiet}) => quiet !== true);
	const isHelp = ({intent}: Binding) => typeof intent === 'object' && intent.type === 'helpAsked';
	// While something is typed, "?" is a letter; the other key for the same then takes its place.
	const help = offered.find(isHelp) ?? (context === 'help' ? undefined : working.find(isHelp));
	const others = offered.filter(binding => binding !== help);
	const spans: Span[] = [];
	let left = columns - (help === undefined ? 0 : width(help));
	for (const binding of others) {
		left -= width(binding);
		if (left < 0) {
			break;
		}

		spans.push(...hint(binding));
	}

	return help === undefined ? spans : [...spans, ...hint(help)];
}

function hint({shown, label}: {readonly shown: string; readonly label: string}): readonly Span[] {
	return [toned('accent', shown), ` ${label}  `];
}

function width({shown, label}: {readonly shown: string; readonly label: string}): number {
	return textWidth(shown) + textWidth(label) + 3;
}
