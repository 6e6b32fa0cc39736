import type {Asked} from '../../../wizard/question/asked.ts';
import type {PlanScreenProps} from '../screen.ts';

/** What the part of a question's screen is given that shows its answer. */
export interface AnswerProps extends PlanScreenProps {
	readonly asked: Asked;
}
