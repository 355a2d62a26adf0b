/** The largest file the intake takes, in bytes. Apart from the messages, so that the window need not carry their shapes. */
export const LARGEST_DOCUMENT = 64 * 1024 * 1024;
