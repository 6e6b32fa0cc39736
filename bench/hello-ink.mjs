// What a newcomer to Ink writes first, unbundled: the reference that the first frame is measured against.
import {createElement} from 'react';
import {render, Text} from 'ink';

render(createElement(Text, null, 'Hello, world'));
