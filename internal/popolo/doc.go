// Package popolo writes records as one Popolo document and reads them back.
//
// Popolo (https://www.popoloproject.com/specs/) is a family of JSON objects for
// people, organizations, posts and memberships. What it has no property for
// stands under the key "cursus" of the object, which Popolo's schemas allow; what
// Write wrote, Read reads as the same records. A document without that key is
// read for what Popolo says alone. docs/popolo.md has the mapping.
package popolo
