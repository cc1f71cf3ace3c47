/** The synthetic PKI: keys, certificates, their status (OCSP) and time-stamps. */
package se.samdiarium.demo.trust.pki;
