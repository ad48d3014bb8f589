// @ts-check

/**
 * What hangs in the men's department. One line is one style:
 * name | brand | price | colours it comes in | one sentence about it.
 *
 * @type {import('../demoCatalog.mjs').Shelf[]}
 */
export const men = [
  {
    path: 'Men > Clothing > T-shirts', code: 'MTS', gender: 'men', sizes: 'S M L XL XXL',
    care: ['Machine wash at 30 °C.', 'Pre-washed, so it keeps its size.', 'Reinforced neck tape keeps the collar in shape.'],
    styles: `
      Harbour Crew T-shirt | Tidewater | 24.90 | blue white navy black red | Mid-weight organic cotton with a clean ribbed neck.
      Breton Striped T-shirt | Tidewater | 29.90 | blue navy red green | Yarn-dyed stripes on a soft combed jersey.
      Everyday Crew T-shirt | Halden | 19.90 | white black grey blue olive beige | The plain one you reach for first, cut straight.
      Heavyweight Boxy T-shirt | Halden | 34.90 | black white burgundy blue | 240-gram cotton with a dropped shoulder.
      V-neck Slub T-shirt | Marlowe | 27.90 | grey blue teal white | Textured slub cotton with a shallow V.
      Chest Pocket T-shirt | Kettleby | 26.90 | green blue mustard navy | A single patch pocket and a garment-dyed finish.
      Ridge Line Graphic T-shirt | Kettleby | 32.90 | blue orange black cream | Screen-printed with water-based ink.
      Linen Blend Crew T-shirt | Marlowe | 39.90 | beige white teal blue | Half linen, half cotton, for the warm end of the year.
      Merino Travel T-shirt | Vesterby | 64.90 | navy grey green blue | Fine merino that stays fresh for days.
      Raglan Colour-block T-shirt | Vesterby | 35.90 | blue red grey | Contrast sleeves set in on the diagonal.`,
  },
  {
    path: 'Men > Clothing > Polo shirts', code: 'MPO', gender: 'men', sizes: 'S M L XL XXL',
    care: ['Machine wash at 30 °C.', 'Mother-of-pearl style buttons.'],
    styles: `
      Regatta Piqué Polo | Tidewater | 44.90 | navy white blue green | Breathable cotton piqué with a flat-knit collar.
      Tipped Collar Polo | Marlowe | 49.90 | burgundy navy black | Fine contrast tipping on collar and cuffs.
      Knitted Texture Polo | Vesterby | 69.90 | cream olive navy | A knitted polo with an open collar.
      Everyday Jersey Polo | Halden | 34.90 | black grey white blue | Smooth jersey, easy to iron.`,
  },
  {
    path: 'Men > Clothing > Shirts', code: 'MSH', gender: 'men', sizes: 'S M L XL XXL',
    care: ['Machine wash at 40 °C.', 'Spare buttons are sewn inside.'],
    styles: `
      Oxford Button-down Shirt | Marlowe | 59.90 | white blue pink | A soft-washed Oxford cloth with a rolled collar.
      Brushed Check Shirt | Kettleby | 64.90 | red green navy | Brushed cotton check, warm without weight.
      Linen Resort Shirt | Tidewater | 69.90 | white teal beige | Airy linen with a straight hem.
      Poplin Work Shirt | Marlowe | 54.90 | white blue black | Crisp easy-iron poplin in a slim cut.
      Cord Overshirt Shirt | Halden | 79.90 | brown olive navy | Fine corduroy to wear open or closed.
      Chambray Pocket Shirt | Copperline | 62.90 | blue grey | Two chest pockets and contrast stitching.`,
  },
  {
    path: 'Men > Clothing > Sweatshirts & hoodies', code: 'MSW', gender: 'men', sizes: 'S M L XL XXL',
    care: ['Machine wash at 30 °C, inside out.', 'Brushed inside.'],
    styles: `
      Loopback Crew Sweatshirt | Halden | 54.90 | grey navy green black | Loopback cotton that wears in, not out.
      Pier Zip Hoodie | Tidewater | 69.90 | navy grey burgundy | A two-way zip and a lined hood.
      Heavy Pullover Hoodie | Kettleby | 74.90 | black beige olive blue | 400-gram fleece with a kangaroo pocket.
      Half-zip Sweatshirt | Vesterby | 64.90 | cream navy teal | A stand collar that folds flat.`,
  },
  {
    path: 'Men > Clothing > Knitwear', code: 'MKN', gender: 'men', sizes: 'S M L XL XXL',
    care: ['Hand wash cold, dry flat.', 'Knitted in one piece at the body.'],
    styles: `
      Lambswool Crew Sweater | Vesterby | 89.90 | navy green burgundy grey | Soft two-ply lambswool with saddle shoulders.
      Cable Fisherman Sweater | Tidewater | 119.90 | cream navy | A deep cable in undyed and deep-sea wool.
      Merino V-neck Sweater | Marlowe | 79.90 | black grey blue | Fine gauge, for under a jacket.
      Shawl Collar Cardigan | Vesterby | 109.90 | charcoal brown | Horn-look buttons and two pockets.`,
  },
  {
    path: 'Men > Clothing > Jeans', code: 'MJE', gender: 'men', sizes: '28 30 31 32 33 34 36 38',
    care: ['Wash inside out at 30 °C.', 'A metal zip, replaceable.', 'Leg length 32; free shortening at the desk.'],
    styles: `
      Harlan Slim Jeans | Copperline | 89.90 | blue indigo black | Slim through the leg in 12-ounce stretch denim.
      Foundry Straight Jeans | Copperline | 94.90 | blue indigo grey | A true straight leg with a mid rise.
      Raw Selvedge Jeans | Copperline | 149.90 | indigo black | Unwashed 14-ounce selvedge denim that fades your way.
      Dockside Tapered Jeans | Tidewater | 79.90 | blue indigo black | Room in the thigh, narrow at the ankle.
      Everyday Regular Jeans | Halden | 59.90 | blue indigo black grey | The plain five-pocket jean with a little stretch.
      Relaxed Carpenter Jeans | Kettleby | 84.90 | blue cream | Tool pocket, hammer loop and triple stitching.
      Lightweight Summer Jeans | Halden | 64.90 | blue grey white | Nine-ounce denim for warm days.
      Skinny Stretch Jeans | Vesterby | 69.90 | black indigo grey | Close all the way down, with plenty of give.
      Wide Leg Nineties Jeans | Kettleby | 89.90 | blue black | A generous leg that stacks over the shoe.`,
  },
  {
    path: 'Men > Clothing > Trousers', code: 'MTR', gender: 'men', sizes: '30 32 34 36 38',
    care: ['Machine wash at 30 °C.', 'Hidden coin pocket.'],
    styles: `
      Garment-dyed Chinos | Tidewater | 64.90 | beige navy olive | Soft twill with a little stretch.
      Pleated Wool Trousers | Marlowe | 119.90 | charcoal navy | A single pleat and a side adjuster.
      Cargo Utility Trousers | Kettleby | 74.90 | olive black khaki | Flat cargo pockets with hidden snaps.
      Drawstring Travel Trousers | Vesterby | 79.90 | black navy grey | Four-way stretch that does not crease.`,
  },
  {
    path: 'Men > Clothing > Shorts', code: 'MSO', gender: 'men', sizes: 'S M L XL',
    care: ['Machine wash at 30 °C.'],
    styles: `
      Chino Deck Shorts | Tidewater | 39.90 | beige navy red blue | Cut above the knee in washed twill.
      Quick-dry Swim Shorts | Tidewater | 34.90 | blue orange green | Dries in the time of an ice cream.
      Linen Drawstring Shorts | Marlowe | 44.90 | white olive | Loose, light, and pocketed.`,
  },
  {
    path: 'Men > Clothing > Jackets', code: 'MJA', gender: 'men', sizes: 'S M L XL XXL',
    care: ['Wipe clean or wash cold.', 'Two inside pockets.'],
    styles: `
      Trucker Denim Jacket | Copperline | 109.90 | blue black | A denim jacket with the classic pointed yoke.
      Harrington Zip Jacket | Marlowe | 129.90 | beige navy burgundy | Check lining and a funnel collar.
      Quilted Field Jacket | Kettleby | 139.90 | olive navy | Diamond quilting with corduroy trim.
      Wool Car Coat | Vesterby | 219.90 | charcoal brown | A clean single-breasted coat in recycled wool.`,
  },
  {
    path: 'Men > Shoes > Sneakers', code: 'MSN', gender: 'men', sizes: '40 41 42 43 44 45 46',
    care: ['Removable insole.', 'Rubber cup sole, stitched all round.'],
    styles: `
      Court Leather Sneakers | Brannock | 99.90 | white black navy | Full-grain leather on a low cup sole.
      Canvas Low Sneakers | Tidewater | 54.90 | navy red white | Washed canvas with a gum-toned sole.
      Suede Runner Sneakers | Brannock | 109.90 | grey blue green | Suede and mesh with a cushioned midsole.`,
  },
  {
    path: 'Men > Shoes > Boots', code: 'MBO', gender: 'men', sizes: '40 41 42 43 44 45',
    care: ['Polish with neutral cream.', 'Can be resoled.'],
    styles: `
      Chelsea Leather Boots | Brannock | 169.90 | black brown | Elastic sides and a stacked heel.
      Lace-up Work Boots | Kettleby | 179.90 | tan brown | Oiled leather with a lugged sole.`,
  },
  {
    path: 'Men > Accessories > Belts', code: 'MBE', gender: 'men', sizes: '85 95 105 115',
    care: ['Solid brass buckle.'],
    styles: `
      Bridle Leather Belt | Brannock | 49.90 | black brown tan | Full-grain leather that softens with wear.
      Woven Stretch Belt | Tidewater | 29.90 | navy beige | Braided cord with leather ends.`,
  },
  {
    path: 'Men > Accessories > Caps', code: 'MCA', gender: 'men', sizes: '',
    care: ['Adjustable strap.'],
    styles: `
      Washed Cotton Cap | Tidewater | 24.90 | navy beige green | Six panels and a curved peak.
      Wool Baseball Cap | Halden | 29.90 | grey black | A wool blend with a leather strap.`,
  },
  {
    path: 'Men > Accessories > Socks', code: 'MSK', gender: 'men', sizes: '39-42 43-46',
    care: ['Machine wash at 40 °C.'],
    styles: `
      Ribbed Cotton Socks | Halden | 9.90 | black navy grey white | Combed cotton with a hand-linked toe.
      Striped Crew Socks | Tidewater | 11.90 | blue red green | Five stripes below the cuff.`,
  },
]
