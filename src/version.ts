/** Version of the action, stored with every result; a test holds it to package.json. */
export const VERSION = '1.0.0';
