#!/usr/bin/perl
# Writes a small country database from documentation prefixes (RFC 5737, RFC 3849), for tests and the demo.
# geo.pl FILE [flat]     flat: country_code at the top, as some publishers do; otherwise country.iso_code
use strict;
use warnings;
use MaxMind::DB::Writer::Tree;

my %countries = (
    '192.0.2.0/26'     => 'PT', '192.0.2.64/26'    => 'ES', '192.0.2.128/26'   => 'NO', '192.0.2.192/26'   => 'AT',
    '198.51.100.0/25'  => 'BR', '198.51.100.128/25' => 'CH',
    '203.0.113.0/27'   => 'FR', '203.0.113.32/27'  => 'DE', '203.0.113.64/27'  => 'SE', '203.0.113.96/27'  => 'US',
    '203.0.113.128/27' => 'MX', '203.0.113.160/27' => 'AO',
    '2001:db8:1::/48'  => 'PT', '2001:db8:2::/48'  => 'ES', '2001:db8:3::/48'  => 'NO', '2001:db8:4::/48'  => 'AT',
    '2001:db8:5::/48'  => 'BR', '2001:db8:6::/48'  => 'CH',
);
my ($path, $layout) = @ARGV;
die "usage: geo.pl FILE [flat]\n" if !defined $path || (defined $layout && $layout ne 'flat');
my $flat = defined $layout;

my $tree = MaxMind::DB::Writer::Tree->new(
    ip_version               => 6,
    record_size              => 24,
    database_type            => 'Balcao-Test-Country',
    languages                => ['en'],
    description              => { en => 'Documentation prefixes with invented countries' },
    map_key_type_callback    => sub { $_[0] eq 'country' ? 'map' : 'utf8_string' },
    remove_reserved_networks => 0,
);
for my $network (sort keys %countries) {
    my $code = $countries{$network};
    $tree->insert_network($network, $flat ? { country_code => $code } : { country => { iso_code => $code } });
}

# Written beside and renamed, as an operator should replace the file.
my $part = "$path.$$";
open my $out, '>:raw', $part or die "$part: $!\n";
$tree->write_tree($out);
close $out or die "$part: $!\n";
rename $part, $path or die "$path: $!\n";
