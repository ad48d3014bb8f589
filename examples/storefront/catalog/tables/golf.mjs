// @ts-check

/**
 * The golf department. A club comes in lofts or flexes rather than sizes; the columns are the same.
 *
 * @type {import('../demoCatalog.mjs').Shelf[]}
 */
export const golf = [
  {
    path: 'Golf > Clubs > Drivers', code: 'GDR', gender: 'unisex', sizes: '9.0° 10.5° 12.0°',
    // Steady sellers: never at the head of a search for clubs, never off its first page.
    popularity: [480, 680],
    care: ['Headcover and adjustment tool included.', 'Right-handed; left-handed to order.'],
    styles: `
      Meridian 460 Max Driver | Pyngrove | 529.00 | black | The most forgiving head in the range, with a deep centre of gravity.
      Meridian 430 Tour Driver | Pyngrove | 549.00 | black | A compact pear shape for players who work the ball.
      Meridian Light Driver | Pyngrove | 499.00 | blue | Forty grams lighter, for smoother swings.
      Stratos LX Driver | Strathmoor | 479.00 | blue | A carbon crown and a rail that lifts the launch.
      Stratos Draw Driver | Strathmoor | 489.00 | red | Heel weighting that turns a slice into a fade.
      Stratos Speed Driver | Strathmoor | 519.00 | black | A thin variable face for more ball speed.
      Falcon One Driver | Kestrel | 399.00 | orange | A large footprint that is easy to aim.
      Falcon One Draw Driver | Kestrel | 409.00 | black | Offset hosel and a closed look at address.
      Ballista X Driver | Ballantry | 459.00 | silver | Sliding sole weight with nine settings.
      Ballista X Low Spin Driver | Ballantry | 479.00 | black | Forward weight for a flat, running flight.
      Varden Classic 440 Driver | Varden | 349.00 | burgundy | A traditional shape with a modern face.
      Varden Titan Driver | Varden | 379.00 | black | Titanium cup face and a tungsten back plug.
      Linksmere Breeze Driver | Linksmere | 299.00 | white | A white crown that frames the ball.
      Linksmere Starter Driver | Linksmere | 199.00 | green | Everything a first driver should be.`,
  },
  {
    path: 'Golf > Clubs > Fairway woods', code: 'GFW', gender: 'unisex', sizes: '15° 18° 21°',
    care: ['Headcover included.'],
    styles: `
      Meridian Max Fairway Wood | Pyngrove | 299.00 | black | Shallow face, high launch.
      Meridian Tour Fairway Wood | Pyngrove | 319.00 | black | A deeper face for the tee.
      Stratos LX Fairway Wood | Strathmoor | 279.00 | blue | Carbon crown with a cut-through sole.
      Stratos Draw Fairway Wood | Strathmoor | 289.00 | red | A touch of offset.
      Falcon One Fairway Wood | Kestrel | 229.00 | orange | Easy from light rough.
      Ballista X Fairway Wood | Ballantry | 259.00 | silver | Adjustable loft sleeve.
      Varden Classic Fairway Wood | Varden | 199.00 | burgundy | Steel body with a railed sole.
      Linksmere Breeze Fairway Wood | Linksmere | 159.00 | white | Light shaft, easy flight.
      Linksmere Starter Fairway Wood | Linksmere | 119.00 | green | A wide sole that forgives.`,
  },
  {
    path: 'Golf > Clubs > Hybrids', code: 'GHY', gender: 'unisex', sizes: '19° 22° 25° 28°',
    care: ['Headcover included.'],
    styles: `
      Meridian Max Hybrid | Pyngrove | 249.00 | black | Replaces a long iron without regret.
      Meridian Light Hybrid | Pyngrove | 239.00 | blue | For smoother tempos.
      Stratos LX Hybrid | Strathmoor | 229.00 | blue | Cut-through sole for rough.
      Stratos Draw Hybrid | Strathmoor | 239.00 | red | Launches high and left.
      Falcon One Hybrid | Kestrel | 189.00 | orange | A deep, confident head.
      Ballista X Hybrid | Ballantry | 209.00 | silver | Loft sleeve with eight settings.
      Varden Classic Hybrid | Varden | 169.00 | burgundy | Compact, iron-like profile.
      Linksmere Breeze Hybrid | Linksmere | 129.00 | white | Light and lively.`,
  },
  {
    path: 'Golf > Clubs > Irons', code: 'GIR', gender: 'unisex', sizes: 'Regular Stiff Senior',
    care: ['Set of seven, 4 to PW.', 'Fitted to your height at no cost.'],
    styles: `
      Meridian Forged Irons | Pyngrove | 1299.00 | silver | Forged carbon steel with a thin top line.
      Meridian Distance Irons | Pyngrove | 999.00 | black | Strong lofts and a hollow body.
      Meridian Max Irons | Pyngrove | 949.00 | silver | A wide sole and plenty of offset.
      Stratos Players Irons | Strathmoor | 1199.00 | silver | A muscle cavity for better ball-strikers.
      Stratos LX Irons | Strathmoor | 899.00 | silver | Cup face with a tungsten toe.
      Stratos Draw Irons | Strathmoor | 879.00 | red | Offset throughout the set.
      Falcon One Irons | Kestrel | 649.00 | silver | Deep cavity, low weight.
      Falcon Blade Irons | Kestrel | 899.00 | silver | A pure blade with a satin finish.
      Ballista X Irons | Ballantry | 749.00 | black | Black finish that resists glare.
      Ballista Game Irons | Ballantry | 699.00 | silver | Progressive soles, long to short.
      Varden Classic Irons | Varden | 549.00 | silver | A cavity back with a traditional look.
      Varden Titan Irons | Varden | 629.00 | black | Face inserts for quick ball speed.
      Linksmere Breeze Irons | Linksmere | 449.00 | silver | Graphite shafts as standard.
      Linksmere Starter Irons | Linksmere | 329.00 | silver | A friendly first set.`,
  },
  {
    path: 'Golf > Clubs > Wedges', code: 'GWE', gender: 'unisex', sizes: '50° 52° 54° 56° 58° 60°',
    care: ['Milled grooves.'],
    styles: `
      Meridian Spin Wedge | Pyngrove | 169.00 | silver | Laser-textured between the grooves.
      Meridian Spin Wedge Raw | Pyngrove | 169.00 | brown | Unplated, rusts with use.
      Stratos Full Face Wedge | Strathmoor | 159.00 | silver | Grooves out to the toe.
      Stratos Grind Wedge | Strathmoor | 165.00 | black | Three sole grinds to choose from.
      Falcon Touch Wedge | Kestrel | 119.00 | silver | A wide sole for soft sand.
      Falcon Touch Wedge Onyx | Kestrel | 125.00 | black | The same sole, no glare.
      Ballista Bite Wedge | Ballantry | 139.00 | silver | Deep grooves and a high toe.
      Varden Classic Wedge | Varden | 99.00 | silver | A teardrop shape that sits square.
      Linksmere Starter Wedge | Linksmere | 59.00 | silver | One wedge for every job.`,
  },
  {
    path: 'Golf > Clubs > Putters', code: 'GPU', gender: 'unisex', sizes: '33in 34in 35in',
    care: ['Headcover included.'],
    styles: `
      Anvil Blade Putter | Pyngrove | 279.00 | silver | Milled from one piece of steel.
      Anvil Mallet Putter | Pyngrove | 299.00 | black | High stability with a single sight line.
      Anvil Mid Mallet Putter | Pyngrove | 289.00 | blue | Between blade and mallet, face balanced.
      Stratos Wing Mallet Putter | Strathmoor | 269.00 | black | Two wings that frame the ball.
      Stratos Line Blade Putter | Strathmoor | 239.00 | silver | A deep-milled face.
      Falcon Glide Blade Putter | Kestrel | 149.00 | silver | Soft polymer insert.
      Falcon Glide Mallet Putter | Kestrel | 159.00 | orange | Easy alignment, heavier head.
      Ballista Arc Blade Putter | Ballantry | 189.00 | black | Toe hang for arcing strokes.
      Ballista Square Mallet Putter | Ballantry | 199.00 | silver | For straight-back strokes.
      Varden Heritage Blade Putter | Varden | 129.00 | gold | A brass-toned classic.
      Varden Heritage Mallet Putter | Varden | 139.00 | burgundy | A rounded mallet, well weighted.
      Linksmere Starter Putter | Linksmere | 69.00 | black | A simple blade with one line.`,
  },
  {
    path: 'Golf > Equipment > Golf bags', code: 'GBG', gender: 'unisex', sizes: '',
    care: ['Rain hood included.'],
    styles: `
      Drift Stand Golf Bag | Pyngrove | 229.00 | black navy red | Two kilos, with a double strap.
      Caddie Cart Golf Bag | Strathmoor | 259.00 | black white blue | Fourteen full-length dividers.
      Sunday Pencil Golf Bag | Varden | 119.00 | olive beige | Waxed canvas for half a set.
      Tempest Waterproof Golf Bag | Ballantry | 289.00 | grey green | Welded seams that shrug off rain.
      Linksmere Light Golf Bag | Linksmere | 99.00 | navy teal | A first bag that is easy to carry.`,
  },
  {
    path: 'Golf > Equipment > Golf balls', code: 'GBL', gender: 'unisex', sizes: '',
    care: ['Box of twelve.'],
    styles: `
      Tour Urethane Golf Balls | Pyngrove | 49.90 | white yellow | Four pieces, soft cover, high spin.
      Distance Golf Balls | Strathmoor | 27.90 | white orange | A firm core for long, straight flight.
      Soft Feel Golf Balls | Kestrel | 24.90 | white pink | Low compression for gentler swings.
      Matte Visible Golf Balls | Linksmere | 29.90 | green orange yellow | Easy to follow, hard to lose.`,
  },
  {
    path: 'Golf > Equipment > Gloves', code: 'GGL', gender: 'unisex', sizes: 'S M ML L XL',
    care: ['Left hand.'],
    styles: `
      Cabretta Leather Golf Glove | Pyngrove | 24.90 | white black | Thin leather with a perforated back.
      All-weather Golf Glove | Strathmoor | 17.90 | white grey blue | Grips when it is wet.
      Winter Golf Gloves Pair | Ballantry | 29.90 | black | Fleece backed, sold as a pair.`,
  },
  {
    path: 'Golf > Shoes > Golf shoes', code: 'GSH', gender: 'unisex', sizes: '37 38 39 40 41 42 43 44 45',
    care: ['Two-year waterproof promise.'],
    styles: `
      Links Spikeless Golf Shoes | Brannock | 129.90 | white navy | Leather with a turf-gripping sole.
      Fairway Pro Golf Shoes | Strathmoor | 159.90 | white black | Seven soft spikes and a wide toe box.
      Breeze Knit Golf Shoes | Linksmere | 99.90 | grey blue teal | A knitted upper for dry summers.`,
  },
  {
    path: 'Golf > Clothing > Polo shirts', code: 'GPO', gender: 'men', sizes: 'S M L XL XXL',
    care: ['Moisture wicking, UPF 50.'],
    styles: `
      Back Nine Performance Polo | Strathmoor | 59.90 | blue white green | Four-way stretch with a self collar.
      Striped Clubhouse Polo | Ballantry | 64.90 | navy red | Engineered stripes.`,
  },
  {
    path: 'Golf > Clothing > Caps', code: 'GCP', gender: 'unisex', sizes: '',
    care: ['Adjustable strap.'],
    styles: `
      Tour Performance Cap | Pyngrove | 27.90 | white black navy | Sweatband that dries fast.
      Rope Heritage Cap | Varden | 29.90 | green cream | A rope across the peak.`,
  },
]
