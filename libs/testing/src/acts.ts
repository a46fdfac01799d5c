/** The acts that items may be about; a section of a ruleset has the code of its act. */
export const ACTS = ['constitution', 'civil-service-law', 'anti-corruption-law', 'ethics-code'];
