import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Intent} from '../wizard/intent.ts';
import type {Overlay} from '../wizard/state.ts';
import {Lines} from './components/lines.tsx';
import {PromptLine} from './components/prompt-line.tsx';
import {headLine} from './head-line.ts';
import {bodyColumns, hasOutlinePane, outlineWidth} from './layout.ts';
import {Confirm} from './overlays/confirm.tsx';
import {Contents} from './overlays/contents.tsx';
import {GoTo} from './overlays/go-to.tsx';
import {Help} from './overlays/help.tsx';
import {Person} from './overlays/person.tsx';
import {ContentsPane} from './screens/contents-pane.tsx';
import {Outline, OutlinePane} from './screens/outline.tsx';
import {Placement} from './screens/placement.tsx';
import {Preview} from './screens/preview.tsx';
import {Question} from './screens/question.tsx';
import {Review} from './screens/review.tsx';
import type {PlanScreenProps, ScreenProps} from './screens/screen.ts';
import {SubjectList} from './screens/subject-list.tsx';
import {Warnings} from './screens/warnings.tsx';

/** The line above the screens of a plan. */
export function PlanHead({state, session, columns, rows}: PlanScreenProps): ReactNode {
	return <Lines lines={[headLine(state, session, columns)]} columns={columns} rows={rows} />;
}

/** The screen of the place one is at, with the outline beside it where there is room. */
export function PlanBody({state, session, columns, rows}: PlanScreenProps): ReactNode {
	if (!hasOutlinePane({columns, session})) {
		return <PlaceBody state={state} session={session} columns={columns} rows={rows} />;
	}

	// The plan that is read has an outline of its own.
	const Pane = session.place.view === 'preview' ? ContentsPane : OutlinePane;
	return (
		<Box width={columns} height={rows}>
			<Pane state={state} session={session} columns={outlineWidth} rows={rows} />
			<Box width={2} flexShrink={0} />
			<PlaceBody
				state={state}
				session={session}
				columns={bodyColumns({columns, session})}
				rows={rows}
			/>
		</Box>
	);
}

function PlaceBody(props: PlanScreenProps): ReactNode {
	const {place, editor} = props.session;
	switch (place.view) {
		case 'outline': {
			return <Outline {...props} />;
		}

		case 'review': {
			return <Review {...props} />;
		}

		case 'warnings': {
			return <Warnings {...props} />;
		}

		case 'preview': {
			return <Preview {...props} />;
		}

		case 'interview': {
			const {stop} = place;
			if (stop.type === 'list' && editor.type === 'list') {
				return <SubjectList {...props} kind={stop.kind} editor={editor} />;
			}

			return stop.type === 'placement' && editor.type === 'placement' ? (
				<Placement {...props} editor={editor} />
			) : (
				<Question {...props} />
			);
		}
	}
}

interface OverlayProps extends ScreenProps {
	readonly overlay: Exclude<Overlay, {readonly type: 'form' | 'examples'}>;
	readonly onIntent: (intent: Intent) => void;
}

/** What lies over the screen of a plan: the way to anything, help, and questions to be confirmed. */
export function PlanOverlay({overlay, onIntent, ...props}: OverlayProps): ReactNode {
	switch (overlay.type) {
		case 'goTo': {
			return <GoTo {...props} field={overlay.field} cursor={overlay.cursor} />;
		}

		case 'person': {
			return <Person {...props} field={overlay.field} cursor={overlay.cursor} />;
		}

		case 'contents': {
			return <Contents {...props} field={overlay.field} cursor={overlay.cursor} />;
		}

		case 'search': {
			const {session} = props.state;
			return (
				<Box flexDirection="column" width={props.columns} height={props.rows}>
					<PromptLine
						prompt="Search"
						field={overlay.field}
						placeholder="a word or a part of one"
						columns={props.columns}
					/>
					{session && <PlanBody {...props} session={session} rows={props.rows - 1} />}
				</Box>
			);
		}

		case 'help': {
			return <Help {...props} scroll={overlay.scroll} />;
		}

		case 'confirm': {
			return <Confirm {...props} confirm={overlay} onIntent={onIntent} />;
		}
	}
}
