import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {TextField} from '../../wizard/text/text-field.ts';
import {Lines, toned} from './lines.tsx';
import {TextArea} from './text-area.tsx';

interface PromptLineProps {
	/** What is asked, before what is typed. */
	readonly prompt: string;
	readonly field: TextField;
	/** What may be typed, shown while nothing is. */
	readonly placeholder: string;
	readonly columns: number;
}

/** One line to type a few words in. */
export function PromptLine({prompt, field, placeholder, columns}: PromptLineProps): ReactNode {
	const shown = `${prompt}: `;
	return (
		<Box height={1} flexShrink={0} overflow="hidden">
			<Lines lines={[[toned('accent', shown)]]} columns={shown.length} rows={1} />
			<TextArea
				field={field}
				placeholder={placeholder}
				columns={Math.max(3, columns - shown.length)}
				rows={1}
			/>
		</Box>
	);
}
