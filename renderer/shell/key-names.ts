export const IS_MAC = navigator.userAgent.includes('Mac');

/** What stands on this key of the computer's own keyboard; Control has another name in other languages. */
export const ALT_KEY = IS_MAC ? '⌥' : 'Alt';
