// @ts-check

/**
 * The outdoor department, in the same columns as the men's.
 *
 * @type {import('../demoCatalog.mjs').Shelf[]}
 */
export const outdoor = [
  {
    path: 'Outdoor > Camping > Tents', code: 'OTE', gender: 'unisex', sizes: '',
    care: ['Pegs, guys and repair kit included.', 'Made without flame retardants.'],
    styles: `
      Lodestar Two Person Tent | Skarnfell | 349.00 | green orange | Two doors and 2.1 kilos on the trail.
      Lodestar Three Person Tent | Skarnfell | 429.00 | green blue | The same tent with room for a friend.
      Fell Solo Tent | Cairnworks | 289.00 | grey olive | One person, one pole, 1.1 kilos.
      Basecamp Family Tent | Tarnwell | 499.00 | beige blue | Standing height and two bedrooms.
      Weekender Dome Tent | Tarnwell | 149.00 | red teal green | Up in six minutes.
      Ridge Tunnel Tent | Ulvar | 649.00 | red olive | Built for wind that does not stop.`,
  },
  {
    path: 'Outdoor > Camping > Sleeping bags', code: 'OSB', gender: 'unisex', sizes: 'Regular Long',
    care: ['Stuff sack included.'],
    styles: `
      Ember Down Sleeping Bag | Skarnfell | 329.00 | red navy | 750-fill down, comfort at −4 °C.
      Dusk Synthetic Sleeping Bag | Tarnwell | 119.00 | blue green | Warm when damp, comfort at 5 °C.
      Feather Summer Sleeping Bag | Juniper Ridge | 89.00 | orange teal | Packs to the size of a loaf.`,
  },
  {
    path: 'Outdoor > Camping > Sleeping mats', code: 'OSM', gender: 'unisex', sizes: 'Regular Wide',
    care: ['Pump sack and patches included.'],
    styles: `
      Cloud Air Sleeping Mat | Skarnfell | 139.00 | orange blue | Eight centimetres thick, 480 grams.
      Trail Foam Sleeping Mat | Cairnworks | 44.90 | grey green | Folds flat and never leaks.`,
  },
  {
    path: 'Outdoor > Camping > Stoves', code: 'OST', gender: 'unisex', sizes: '',
    care: ['Fuel sold separately.'],
    styles: `
      Pocket Gas Stove | Cairnworks | 49.90 | silver red | Boils half a litre in under three minutes.
      Windproof Stove System | Ulvar | 129.00 | black orange | Pot, burner and windshield in one.`,
  },
  {
    path: 'Outdoor > Camping > Lanterns', code: 'OLA', gender: 'unisex', sizes: '',
    care: ['USB-C charging.'],
    styles: `
      Camp Glow Lantern | Tarnwell | 39.90 | green cream red | A warm dimmable light for thirty hours.
      Trail Lamp Lantern Mini | Juniper Ridge | 24.90 | yellow black | Hangs from any tent loop.`,
  },
  {
    path: 'Outdoor > Packs > Backpacks', code: 'OBP', gender: 'unisex', sizes: 'S/M M/L',
    care: ['Rain cover in the base.', 'Repairable buckles.'],
    styles: `
      Traverse 28 Daypack Backpack | Skarnfell | 129.00 | blue black green | A ventilated back for hot climbs.
      Traverse 50 Trek Backpack | Skarnfell | 219.00 | navy olive red | An adjustable harness for long days.
      Summit 38 Climbing Backpack | Ulvar | 189.00 | orange grey | Slim, tough, ice-tool ready.
      Commuter 22 Backpack | Tidewater | 89.90 | grey black teal | Laptop sleeve and bottle pockets.
      Rolltop 25 Backpack | Juniper Ridge | 99.90 | mustard olive black | Waxed canvas with a roll closure.
      Little Hiker 12 Backpack | Little Otter | 44.90 | red blue yellow | A small pack for small shoulders.`,
  },
  {
    path: 'Outdoor > Footwear > Hiking boots', code: 'OHB', gender: 'unisex', sizes: '37 38 39 40 41 42 43 44 45 46',
    care: ['Waterproof membrane.', 'Can be resoled.'],
    styles: `
      Cairn Mid Hiking Boots | Cairnworks | 179.90 | brown grey green | Suede and mesh, ready on day one.
      Alpine Pro Hiking Boots | Ulvar | 279.90 | black red | Crampon-ready and stiff underfoot.
      Heather Leather Hiking Boots | Brannock | 219.90 | brown tan | One piece of oiled leather.
      Path Light Hiking Boots | Juniper Ridge | 129.90 | grey blue olive | Trainer weight, boot support.`,
  },
  {
    path: 'Outdoor > Footwear > Trail shoes', code: 'OTS', gender: 'unisex', sizes: '37 38 39 40 41 42 43 44 45',
    care: ['Rock plate.'],
    styles: `
      Scree Trail Shoes | Skarnfell | 129.90 | orange blue black | Five-millimetre lugs that shed mud.
      Burn Speed Trail Shoes | Ulvar | 149.90 | red teal | Low, light, and close to the ground.`,
  },
  {
    path: 'Outdoor > Clothing > Jackets', code: 'OJA', gender: 'unisex', sizes: 'XS S M L XL XXL',
    care: ['Re-proof after ten washes.', 'PFC-free water repellent.'],
    styles: `
      Stormline Shell Jacket | Skarnfell | 279.90 | blue red black orange | A waterproof three-layer shell with pit zips.
      Drizzle Rain Jacket | Tarnwell | 99.90 | yellow navy green teal | Waterproof, and packs into its own pocket.
      Ember Down Jacket | Skarnfell | 239.90 | orange navy black | 700-fill responsibly sourced down.
      Hollow Padded Jacket | Juniper Ridge | 149.90 | olive burgundy grey | Recycled fill that stays warm when wet.
      Windfell Light Jacket | Ulvar | 119.90 | teal red | Ninety grams against a cold ridge.`,
  },
  {
    path: 'Outdoor > Clothing > Fleeces', code: 'OFL', gender: 'unisex', sizes: 'XS S M L XL XXL',
    care: ['Wash in a laundry bag.'],
    styles: `
      Moss Pile Fleece | Juniper Ridge | 89.90 | green cream brown | Deep pile with a chest pocket.
      Grid Technical Fleece | Skarnfell | 99.90 | grey blue orange | Breathes on the way up.
      Everyday Half-zip Fleece | Tarnwell | 49.90 | navy red olive | The one that lives by the door.`,
  },
  {
    path: 'Outdoor > Clothing > Hiking trousers', code: 'OTR', gender: 'men', sizes: 'S M L XL',
    care: ['Zip-off below the knee on request.'],
    styles: `
      Scrambler Hiking Trousers | Cairnworks | 109.90 | grey olive black | Stretch fabric with reinforced knees.
      Trailhead Hiking Trousers | Tarnwell | 69.90 | beige navy | Light, quick to dry, five pockets.`,
  },
  {
    path: 'Outdoor > Accessories > Bottles', code: 'OBO', gender: 'unisex', sizes: '0.5l 0.75l 1l',
    care: ['Dishwasher safe.'],
    styles: `
      Tarn Insulated Bottle | Tarnwell | 34.90 | blue white green pink | Cold for a day, hot for twelve hours.
      Featherlight Steel Bottle | Cairnworks | 24.90 | silver orange black | Single wall, 180 grams.`,
  },
  {
    path: 'Outdoor > Accessories > Trekking poles', code: 'OTP', gender: 'unisex', sizes: '',
    care: ['Sold as a pair.'],
    styles: `
      Carbon Fold Trekking Poles | Ulvar | 139.90 | black red | Fold to 38 centimetres.
      Alloy Lock Trekking Poles | Tarnwell | 64.90 | blue silver | Lever locks you can work in gloves.`,
  },
  {
    path: 'Outdoor > Accessories > Beanies', code: 'OBE', gender: 'unisex', sizes: '',
    care: ['Itch-free.'],
    styles: `
      Merino Watch Beanie | Skarnfell | 29.90 | navy orange grey | Double-layer merino rib.
      Bobble Hut Beanie | Juniper Ridge | 32.90 | red green | A bobble and a turned-up band.`,
  },
  {
    path: 'Outdoor > Accessories > Socks', code: 'OSO', gender: 'unisex', sizes: '36-38 39-41 42-44 45-47',
    care: ['Guaranteed for three years.'],
    styles: `
      Cushion Hiking Socks | Cairnworks | 19.90 | grey green red | Merino with a padded heel.
      Light Trail Socks | Juniper Ridge | 14.90 | blue black | Thin, seamless, quick to dry.`,
  },
]
