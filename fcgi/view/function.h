/* The functions l:number, l:day ... of stylesheets, over this locale's formats. */
#ifndef FCGI_VIEW_FUNCTION_H
#define FCGI_VIEW_FUNCTION_H

#define FORMAT_NAMESPACE "urn:balcao:format"

/*
 * Makes them known to libxslt, once. The empty string (an absent attribute) formats as the empty
 * string; what is no number, day, instant, zone ... stops the transformation.
 */
void function_start(void);

#endif
