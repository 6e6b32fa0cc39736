import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import type {ReactNode} from 'react';
import type {Intent} from '../../wizard/intent.ts';

interface SearchPromptProps {
	readonly query: string;
	readonly onIntent: (intent: Intent) => void;
}

/** One line to type what is to be searched for in the preview. */
export function SearchPrompt({query, onIntent}: SearchPromptProps): ReactNode {
	return (
		<Box height={1} flexShrink={0} overflow="hidden">
			<Text color="cyan">Search: </Text>
			<TextInput
				value={query}
				onChange={typed => onIntent({type: 'queryTyped', query: typed})}
				placeholder="a word or a part of one"
			/>
		</Box>
	);
}
