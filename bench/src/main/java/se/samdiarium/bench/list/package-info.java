/** List: the first page of a large diary, with the exact count. */
package se.samdiarium.bench.list;
