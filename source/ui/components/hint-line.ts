import type {Context} from '../../wizard/context.ts';
import {bindingsOf} from '../keymap.ts';
import {textWidth} from '../terminal/width.ts';
import {toned, type Line, type Span} from './lines.tsx';

/** The keys that work here, as many as fit; the one that shows all of them always does. */
export function hintLine(context: Context, columns: number, isEmpty: boolean): Line {
	const offered = bindingsOf(context).filter(({quiet, whenEmpty}) => quiet !== true && (whenEmpty !== true || isEmpty));
	const help = offered.find(({intent}) => typeof intent === 'object' && intent.type === 'helpAsked');
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
