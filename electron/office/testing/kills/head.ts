/** Who founds the office and sits before the store all the time. */
export const HEAD = { loginName: 'm.lind', displayName: 'Mara Lind', password: 'Kastanie am Tor 7' };
