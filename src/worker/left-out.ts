/**
 * Stands in, in the bundle of the second opinion, for the parts of swagger-parser that may never run here: what reads
 * files, the network and YAML, and the schema compiler. Loading them took longer than the opinion itself.
 */
export default {}
