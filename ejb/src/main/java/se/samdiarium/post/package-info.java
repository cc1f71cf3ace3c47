/**
 * Post: letters by e-mail, each sent once after the change it tells of.
 *
 * <p>E1.1 A letter is written in the transaction of the change it tells of, sent once after it, and tried again while the mail server does not
 * answer.
 * <p>E1.2 Files go with a letter byte for byte under their own names; while one cannot be had the letter waits, and the others are sent.
 *
 * <p>Swedish: utgående e-post, påminnelse. Standards: RFC 5321, RFC 5322.
 */
package se.samdiarium.post;
