/* `balcao import`: takes in a file of a back-office system (API-4). */
#ifndef FCGI_IMPORT_H
#define FCGI_IMPORT_H

#include "fcgi/base/str.h"

/*
 * argv  --portal CODE --kind KIND --source NAME FILE, behind the command's name
 * 0: all lines were taken | 1: nothing of it, or a fault: run it again, it goes on where it stopped
 * | 2: not called like this | 3: taken, but for the lines listed
 */
int import_main(int argc, char **argv, struct str config_path);

#endif
