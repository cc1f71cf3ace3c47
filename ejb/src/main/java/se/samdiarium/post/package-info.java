/**
 * Post: letters by e-mail, each sent once after the change it tells of.
 *
 * <p>E1.1 A letter is written in the transaction of the change it tells of, sent once after it, and tried again while the mail server does not
 * answer.
 *
 * <p>Swedish: utgående e-post, påminnelse. Standards: RFC 5321, RFC 5322.
 */
package se.samdiarium.post;
