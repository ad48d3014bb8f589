// @ts-check

/**
 * The kids' department, in the same columns as the men's.
 *
 * @type {import('../demoCatalog.mjs').Shelf[]}
 */
export const kids = [
  {
    path: 'Kids > Clothing > T-shirts', code: 'KTS', gender: 'kids', sizes: '98 104 116 128 140 152',
    care: ['Machine wash at 40 °C.', 'No scratchy labels.'],
    styles: `
      Little Explorer Graphic T-shirt | Little Otter | 16.90 | blue green yellow | Printed with a fox on a hill.
      Striped Play T-shirt | Pipkin | 14.90 | blue red mustard | Stripes that forgive a picnic.
      Plain Organic T-shirt | Bramblet | 12.90 | white navy pink teal | Organic cotton with a stretchy neck.
      Pocket Adventure T-shirt | Little Otter | 15.90 | orange blue olive | One pocket, for stones.`,
  },
  {
    path: 'Kids > Clothing > Sweatshirts & hoodies', code: 'KSW', gender: 'kids', sizes: '98 104 116 128 140 152',
    care: ['Machine wash at 40 °C.'],
    styles: `
      Bear Ear Zip Hoodie | Little Otter | 34.90 | brown grey blue | Two round ears on the hood.
      Rainbow Crew Sweatshirt | Pipkin | 27.90 | cream pink teal | Soft inside, bright outside.
      Everyday Play Sweatshirt | Bramblet | 22.90 | navy red green | Double knees are for trousers; this has double elbows.`,
  },
  {
    path: 'Kids > Clothing > Jeans', code: 'KJE', gender: 'kids', sizes: '104 116 128 140 152',
    care: ['Adjustable waist.'],
    styles: `
      Climb Stretch Jeans | Bramblet | 29.90 | blue indigo black | Stretch denim with an elastic back.
      Patch Knee Jeans | Little Otter | 32.90 | blue grey | Reinforced knees in contrast denim.`,
  },
  {
    path: 'Kids > Clothing > Dresses', code: 'KDR', gender: 'kids', sizes: '98 104 116 128 140',
    care: ['Machine wash at 30 °C.'],
    styles: `
      Twirl Jersey Dress | Pipkin | 27.90 | pink teal yellow | A full skirt that passes the spin test.
      Corduroy Pinafore Dress | Bramblet | 34.90 | mustard burgundy | Fine cord with two big buttons.`,
  },
  {
    path: 'Kids > Clothing > Shorts', code: 'KSO', gender: 'kids', sizes: '98 104 116 128 140',
    care: ['Machine wash at 40 °C.'],
    styles: `
      Sandbox Cotton Shorts | Pipkin | 17.90 | blue olive red | An elastic waist and deep pockets.
      Splash Swim Shorts | Little Otter | 19.90 | teal orange | UPF 50 and quick to dry.`,
  },
  {
    path: 'Kids > Clothing > Jackets', code: 'KJA', gender: 'kids', sizes: '98 104 116 128 140 152',
    care: ['Reflective trim.'],
    styles: `
      Puddle Rain Jacket | Little Otter | 49.90 | yellow blue red | Waterproof, with taped seams and a peaked hood.
      Snug Padded Jacket | Bramblet | 59.90 | navy green pink | Recycled padding, fleece-lined pockets.`,
  },
  {
    path: 'Kids > Shoes > Sneakers', code: 'KSN', gender: 'kids', sizes: '28 29 30 31 32 33 34 35',
    care: ['Hook-and-loop straps.'],
    styles: `
      Playground Strap Sneakers | Pipkin | 39.90 | blue white pink | Two straps and a toe cap.
      Dash Mesh Sneakers | Bramblet | 34.90 | black teal | Light mesh with a bouncy sole.`,
  },
  {
    path: 'Kids > Shoes > Rain boots', code: 'KRB', gender: 'kids', sizes: '26 28 30 32 34',
    care: ['Natural rubber.'],
    styles: `
      Puddle Rain Boots | Little Otter | 27.90 | yellow green navy | Two handles, so small hands can help.`,
  },
  {
    path: 'Kids > Accessories > Beanies', code: 'KBE', gender: 'kids', sizes: '',
    care: ['Fleece-lined band.'],
    styles: `
      Pom-pom Knit Beanie | Pipkin | 17.90 | red teal mustard | A pom-pom that survives the wash.
      Everyday Rib Beanie | Bramblet | 12.90 | navy grey | A plain rib that stays on.`,
  },
]
