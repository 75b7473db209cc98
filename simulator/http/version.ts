/** Version that the simulator answers as. */
export const VERSION = '24.6.1';
