// @ts-check

/**
 * The women's department, in the same columns as the men's.
 *
 * @type {import('../demoCatalog.mjs').Shelf[]}
 */
export const women = [
  {
    path: 'Women > Clothing > T-shirts', code: 'WTS', gender: 'women', sizes: 'XS S M L XL',
    care: ['Machine wash at 30 °C.', 'Side seams sit straight after every wash.', 'Pre-washed, so it keeps its size.'],
    styles: `
      Relaxed Crew T-shirt | Sorrelle | 24.90 | white blue black pink green | Soft organic jersey with an easy shoulder.
      Fitted Rib T-shirt | Sorrelle | 22.90 | black white blue burgundy | Close-fitting rib that holds its line.
      Striped Boat-neck T-shirt | Wren & Ivy | 32.90 | blue red navy | A wide neck and three-quarter calm.
      V-neck Modal T-shirt | Petra Vale | 29.90 | teal blue beige black | Fluid modal that drapes and never clings.
      Linen Pocket T-shirt | Petra Vale | 39.90 | white blue mustard | Slubby linen with one small pocket.
      Cropped Boxy T-shirt | Halden | 21.90 | white purple blue black | Sits at the waistband, made to be layered.
      Botanical Graphic T-shirt | Wren & Ivy | 34.90 | blue cream green | Printed from a hand-cut leaf.
      Everyday Crew T-shirt | Halden | 19.90 | white black grey blue navy | The plain one, in a straight women's cut.
      Puff Sleeve T-shirt | Solenne | 36.90 | pink white blue | Gathered sleeves on a neat body.
      Merino Layer T-shirt | Solenne | 59.90 | grey navy burgundy blue | Featherweight merino for every season.`,
  },
  {
    path: 'Women > Clothing > Tops & blouses', code: 'WTO', gender: 'women', sizes: 'XS S M L XL',
    care: ['Gentle wash at 30 °C.', 'Cool iron.'],
    styles: `
      Tie-neck Satin Blouse | Petra Vale | 69.90 | cream burgundy navy | A soft bow you can leave undone.
      Broderie Cotton Top | Wren & Ivy | 54.90 | white pink | Cut-out embroidery, fully lined.
      Square-neck Rib Top | Sorrelle | 29.90 | black beige green | Wide straps and a square neck.
      Wrap Viscose Blouse | Solenne | 64.90 | teal red black | Crosses over and ties at the side.`,
  },
  {
    path: 'Women > Clothing > Shirts', code: 'WSH', gender: 'women', sizes: 'XS S M L XL',
    care: ['Machine wash at 40 °C.'],
    styles: `
      Poplin Boyfriend Shirt | Solenne | 59.90 | white blue pink | Long at the back, crisp at the collar.
      Linen Summer Shirt | Petra Vale | 69.90 | white olive beige | Garment-washed linen.
      Brushed Check Shirt | Wren & Ivy | 62.90 | red green | A warm check in brushed cotton.`,
  },
  {
    path: 'Women > Clothing > Knitwear', code: 'WKN', gender: 'women', sizes: 'XS S M L XL',
    care: ['Hand wash cold, dry flat.'],
    styles: `
      Chunky Rib Sweater | Sorrelle | 84.90 | cream green burgundy | Deep ribs and a rolled neck.
      Cashmere Crew Sweater | Petra Vale | 149.90 | grey navy beige pink | Two-ply cashmere from a single mill.
      Alpaca Blend Cardigan | Wren & Ivy | 94.90 | beige teal | Brushed alpaca with five buttons.
      Breton Knit Sweater | Wren & Ivy | 74.90 | navy red | Knitted stripes and shoulder buttons.`,
  },
  {
    path: 'Women > Clothing > Dresses', code: 'WDR', gender: 'women', sizes: 'XS S M L XL',
    care: ['Gentle wash at 30 °C.', 'Pockets in the side seams.'],
    styles: `
      Linen Midi Dress | Petra Vale | 119.90 | olive white blue | A-line linen with a square neck.
      Wrap Jersey Dress | Solenne | 89.90 | navy burgundy green | A true wrap that stays closed.
      Tiered Summer Dress | Wren & Ivy | 94.90 | pink mustard white | Three gathered tiers and thin straps.
      Striped Jersey Dress | Sorrelle | 49.90 | navy black | Heavy cotton jersey, knee length.
      Satin Slip Dress | Solenne | 99.90 | black teal red | Bias cut with adjustable straps.`,
  },
  {
    path: 'Women > Clothing > Skirts', code: 'WSK', gender: 'women', sizes: 'XS S M L XL',
    care: ['Gentle wash at 30 °C.'],
    styles: `
      Pleated Midi Skirt | Solenne | 69.90 | green navy pink | Sunray pleats that swing.
      Denim Button Skirt | Copperline | 59.90 | blue white | Buttoned all the way down the front.
      Wool A-line Skirt | Petra Vale | 84.90 | brown charcoal | Lined, with a side zip.`,
  },
  {
    path: 'Women > Clothing > Jeans', code: 'WJE', gender: 'women', sizes: '25 26 27 28 29 30 31 32',
    care: ['Wash inside out at 30 °C.', 'Leg length 30.'],
    styles: `
      Marlow High-rise Jeans | Copperline | 89.90 | blue indigo black | High waist, straight leg, no stretch.
      Slim Ankle Jeans | Copperline | 79.90 | blue black grey | Slim to a cropped ankle.
      Wide Leg Jeans | Sorrelle | 84.90 | indigo cream blue | Long and wide from the hip.
      Everyday Straight Jeans | Halden | 54.90 | blue indigo black | The honest five-pocket jean.
      Barrel Leg Jeans | Solenne | 94.90 | blue white | Curved seams and a tapered hem.`,
  },
  {
    path: 'Women > Clothing > Trousers', code: 'WTR', gender: 'women', sizes: 'XS S M L XL',
    care: ['Machine wash at 30 °C.'],
    styles: `
      Pull-on Wide Trousers | Petra Vale | 74.90 | black beige navy | Fluid crêpe with a flat waistband.
      Tapered City Trousers | Solenne | 79.90 | charcoal navy burgundy | Pressed crease, cropped ankle.
      Linen Drawstring Trousers | Sorrelle | 64.90 | white olive | Washed linen, loose leg.`,
  },
  {
    path: 'Women > Clothing > Leggings', code: 'WLE', gender: 'women', sizes: 'XS S M L XL',
    care: ['Wash cold, no softener.'],
    styles: `
      High-rise Studio Leggings | Sorrelle | 44.90 | black navy green purple | Opaque, squat-proof, with a phone pocket.
      Seamless Rib Leggings | Halden | 34.90 | grey black | Knitted without a side seam.`,
  },
  {
    path: 'Women > Clothing > Jackets', code: 'WJA', gender: 'women', sizes: 'XS S M L XL',
    care: ['Wipe clean or wash cold.'],
    styles: `
      Cropped Denim Jacket | Copperline | 99.90 | blue white | A denim jacket cut to the waist.
      Belted Trench Coat | Solenne | 189.90 | beige navy | Storm flap, belt and a deep back vent.
      Quilted Liner Jacket | Sorrelle | 109.90 | olive cream black | Light onion quilting, press-stud front.
      Wool Wrap Coat | Petra Vale | 239.90 | brown grey | Double-faced wool with a tie belt.`,
  },
  {
    path: 'Women > Shoes > Sneakers', code: 'WSN', gender: 'women', sizes: '36 37 38 39 40 41',
    care: ['Removable insole.'],
    styles: `
      Court Leather Sneakers | Brannock | 99.90 | white pink navy | Full-grain leather on a low cup sole.
      Knit Runner Sneakers | Halden | 74.90 | grey black teal | A one-piece knitted upper.
      Canvas Platform Sneakers | Tidewater | 59.90 | white blue | Washed canvas on a raised sole.`,
  },
  {
    path: 'Women > Shoes > Sandals', code: 'WSA', gender: 'women', sizes: '36 37 38 39 40 41',
    care: ['Leather lining.'],
    styles: `
      Two-strap Cork Sandals | Brannock | 79.90 | tan black white | A moulded cork footbed.
      Woven Leather Sandals | Solenne | 89.90 | brown gold | Hand-woven straps, flat sole.`,
  },
  {
    path: 'Women > Accessories > Handbags', code: 'WBA', gender: 'women', sizes: '',
    care: ['Comes with a cotton dust bag.'],
    styles: `
      Everyday Leather Tote Bag | Petra Vale | 159.90 | black tan burgundy | Holds a laptop and lunch.
      Crescent Shoulder Bag | Solenne | 119.90 | cream green black | A soft half-moon with a zip.
      Canvas Weekend Tote Bag | Wren & Ivy | 44.90 | beige navy | Heavy canvas, long handles.`,
  },
  {
    path: 'Women > Accessories > Scarves', code: 'WSC', gender: 'women', sizes: '',
    care: ['Dry clean.'],
    styles: `
      Lambswool Check Scarf | Wren & Ivy | 49.90 | red beige navy | Woven check with a short fringe.
      Fine Merino Scarf | Petra Vale | 59.90 | teal grey mustard | Featherlight and wide.`,
  },
  {
    path: 'Women > Clothing > Sweatshirts & hoodies', code: 'WSW', gender: 'women', sizes: 'XS S M L XL',
    care: ['Machine wash at 30 °C, inside out.', 'Brushed inside.'],
    styles: `
      Cropped Crew Sweatshirt | Sorrelle | 49.90 | grey pink green navy | Short in the body, full in the sleeve.
      Weekend Zip Hoodie | Halden | 59.90 | cream black teal | A soft hood and a two-way zip.
      Oversized Pullover Hoodie | Wren & Ivy | 69.90 | beige burgundy blue | Long and loose, with split side seams.`,
  },
  {
    path: 'Women > Clothing > Shorts', code: 'WSO', gender: 'women', sizes: 'XS S M L XL',
    care: ['Machine wash at 30 °C.'],
    styles: `
      Linen Pull-on Shorts | Petra Vale | 44.90 | white olive beige | Washed linen on a soft waistband.
      High-rise Denim Shorts | Copperline | 49.90 | blue black | Rigid denim with a raw hem.`,
  },
  {
    path: 'Women > Shoes > Boots', code: 'WBO', gender: 'women', sizes: '36 37 38 39 40 41',
    care: ['Polish with neutral cream.'],
    styles: `
      Chelsea Ankle Boots | Brannock | 159.90 | black tan | Elastic sides and a flexible sole.
      Lace-up Leather Boots | Solenne | 179.90 | black brown burgundy | Eight eyelets and a side zip.`,
  },
]
