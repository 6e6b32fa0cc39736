import type {ReactNode} from 'react';
import {smallestTerminal} from '../../wizard/context.ts';
import {Lines} from '../components/lines.tsx';

/** Shown while the terminal is too small; everything is there again once it is enlarged. */
export function TooSmall({
	columns,
	rows,
}: {
	readonly columns: number;
	readonly rows: number;
}): ReactNode {
	const {columns: wanted, rows: high} = smallestTerminal;
	const lines = [
		['Too small.'],
		[`Needs ${wanted}×${high},`],
		[`has ${columns}×${rows}.`],
		['Nothing is lost.'],
	];
	return <Lines lines={lines} columns={columns} rows={Math.max(1, rows - 1)} />;
}
