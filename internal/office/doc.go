// Package office is the domain: people, posts, bodies and the terms that link
// them, each fact with the claims it rests on, and the questions that can be
// asked of them.
//
// Records are what ingest makes and stores keep. A Graph is made of Records
// once, never changes, and answers every question; it hands out light value
// handles (Person, Post, Body, Term, ...) whose methods are the graph's edges.
package office
