/**
 * The version of what desktop and server say to each other about rows. Counted up when a message changes so that an older
 * desktop would misunderstand it; what an older desktop hands in is taken for ever, so mutations are only added.
 */
export const PROTOCOL = 1;
