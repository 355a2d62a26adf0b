const isMac = navigator.userAgent.includes('Mac');

/** What stands on the keys of this computer. */
export const COMMAND_KEY = isMac ? '⌘' : 'Ctrl';
export const ALT_KEY = isMac ? '⌥' : 'Alt';
