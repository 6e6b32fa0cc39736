import {withoutGuard} from '../../../source/documents/csv/csv.ts';
import {compared, type Fault} from './fault.ts';
import {readCsv} from './read-csv.ts';
import {listed, withTexts} from './texts.ts';

/** What a spreadsheet would calculate, or take for something to drop and then calculate. */
const formula = /^(?:[\p{C}\p{Default_Ignorable_Code_Point}\s;,"'|]*[=+\-@＝＋－＠]|[\t\r])/u;

/** The same rows and cells, each holding the text as it was given but for the guard, and none a formula. */
export function csvFaults(name: string, hostile: string, harmless: string): readonly Fault[] {
	const found = readCsv(hostile);
	const expected = readCsv(harmless);
	const [header = []] = expected;
	return [
		...compared(`${name}, rows`, found.length, expected.length),
		...expected.flatMap((row, number) => {
			const cells = found[number] ?? [];
			return [
				...compared(`${name}, row ${number}, cells`, cells.length, row.length),
				...row.flatMap((cell, column) => {
					const place = `${name}, row ${number}, ${header[column] ?? ''}`;
					const text = cells[column] ?? '';
					const isCalculated = formula.test(text) && !text.startsWith("'");
					return [
						...compared(
							place,
							listed(withoutGuard(text)),
							listed(withTexts(withoutGuard(cell))),
						),
						...compared(`${place}, a formula`, isCalculated, false),
					];
				}),
			];
		}),
	];
}
