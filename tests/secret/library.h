/* What the program asks of libsodium's password check: counted, and refused on demand. */
#ifndef TESTS_SECRET_LIBRARY_H
#define TESTS_SECRET_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

struct library_checks {
    size_t count;
    char setting[32];       /* of the last hash: "$argon2id$v=19$m=65536,t=3,p=1" */
    size_t hash_length;     /* of the last hash */
    size_t password_length; /* of the last password */
    bool is_out_of_memory;  /* set by a test: the next checks find none */
};

extern struct library_checks library_checks;

#endif
