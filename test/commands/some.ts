import {expect} from 'vitest';

/** What stands for some value of a kind in an expected object. */
export const someText: unknown = expect.any(String);
export const someNumber: unknown = expect.any(Number);
export const someBoolean: unknown = expect.any(Boolean);
export const someList: unknown = expect.any(Array);
export const someObject: unknown = expect.any(Object);

/** A list with these among its items. */
export function listWith(...items: readonly unknown[]): unknown {
	return expect.arrayContaining([...items]);
}

/** An object with these among its properties. */
export function objectWith(properties: Readonly<Record<string, unknown>>): unknown {
	return expect.objectContaining(properties);
}

/** A text with this in it. */
export function textWith(part: string | RegExp): unknown {
	return expect.stringMatching(part);
}
