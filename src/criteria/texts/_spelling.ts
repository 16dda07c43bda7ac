import { type Found, find } from '../../facts/found.js'
import { doubledWord } from '../../facts/wording.js'
import { quote } from '../../model/quote.js'

/** Slips of the keyboard and of spelling that are no English word in any spelling, and what was meant. */
const MISSPELT: ReadonlyMap<string, string> = new Map(
  `accross across|acheive achieve|accomodate accommodate|adress address|adresses addresses|aquire acquire|arguement argument
asociated associated|attachement attachment|attachements attachments|availabe available|availble available
avaiable available|avaliable available|availible available|begining beginning|beteen between|betwen between
catagory category|catagories categories|choosen chosen|comming coming|commited committed|compatability compatibility
completly completely|conection connection|connnection connection|conneciton connection|containg containing
convertion conversion|corresponing corresponding|cutomer customer|databse database|deafult default|defualt default
definately definitely|delimeter delimiter|delimeters delimiters|desciption description|descripton description
discription description|diffrent different|docuemnt document|documnet document|donwload download|downlaod download
dowload download|efficent efficient|embeded embedded|enviroment environment|enviroments environments|exmaple example
existance existence|exisiting existing|exsiting existing|folowing following|follwing following|formated formatted
fucntion function|fullfill fulfill|funtion function|guarentee guarantee|heirarchy hierarchy|hierachy hierarchy
identifer identifier|identifcation identification|immediatly immediately|implemenation implementation
indentifier identifier|infomation information|informaton information|initalize initialize|intial initial
langauge language|lenght length|libary library|maintainance maintenance|managment management|maximium maximum
mesage message|messsage message|minumum minimum|mulitple multiple|multipe multiple|mutiple multiple
neccessary necessary|necessery necessary|nubmer number|occured occurred|occurence occurrence|occurences occurrences
occuring occurring|ommited omitted|ommitted omitted|opertaion operation|optinal optional|orginal original
orgnization organization|organiztion organization|overriden overridden|overwriten overwritten|paramater parameter
paramaters parameters|paramter parameter|paramters parameters|parmeter parameter|parameteres parameters
permision permission|permisions permissions|possbile possible|prefered preferred|privelege privilege
proccess process|proccessed processed|proccessing processing|propery property|propertes properties
quanity quantity|querry query|reciept receipt|recieve receive|recieved received|recieves receives|recieving receiving
recipent recipient|recipents recipients|recomended recommended|reccomended recommended|refernce reference
refrence reference|refering referring|relevent relevant|repsonse response|reponse response|responce response
reqeust request|requst request|requred required|requried required|resouce resource|resouces resources
retreive retrieve|retreived retrieved|retreives retrieves|retreiving retrieving|retrive retrieve|retrived retrieved
retrives retrieves|retriving retrieving|scedule schedule|schdule schedule|seperate separate|seperated separated
seperately separately|seperator separator|serivce service|servcie service|simultanous simultaneous|specifc specific
specfied specified|specifed specified|stirng string|subcription subscription|subscribtion subscription|submited submitted
succeded succeeded|succesful successful|succesfully successfully|successfull successful|successfuly successfully
sucess success|sucessful successful|sucessfully successfully|suport support|supress suppress|taht that|teh the
thier their|threshhold threshold|treshold threshold|tranfer transfer|transfered transferred|transfering transferring
triger trigger|trigered triggered|trigerred triggered|truely truly|typicaly typically|udpate update|udpated updated
unavailble unavailable|unqiue unique|unkown unknown|unsuccesful unsuccessful|untill until|usally usually
usefull useful|usualy usually|validaton validation|varible variable|varibles variables|verison version
wheather whether|whcih which|wich which|writen written`
    .split(/[|\n]/)
    .map((pair): [string, string] => {
      const [wrong = '', right = ''] = pair.split(' ')
      return [wrong, right]
    }),
)

/** What follows a letter that is a name, as in "option a also", and not an article. */
const NO_NOUN = new Set(
  'about above after against along also always among around each either else even ever every inside into itself often only onto over'.split(
    ' ',
  ),
)

const BETWEEN_WORDS = /[\s.,;:!?()]+/
const WORD = /[^\s.,;:!?()]+/g
const CAPITALIZED = /^[A-Z][a-z]+$/

/** What both of the following begin with: most texts are done with one look. */
const ARTICLE = /\b[Aa](?: [aeio]|n [bcdgjkpqtvwyzue])/
const MISPLACED_A = /(?:^|[.!?] )A ([aeio][a-z]{3,})\b|(?:^|[^\S\r\n])a ([aeio][a-z]{3,})\b/g
/** The letters f, h, l, m, n, r, s and x are spoken with a vowel, so words with them may be abbreviations. */
const MISPLACED_AN =
  /(?:^|\s)[Aa]n ([bcdgjkpqtvwyz][aeiou][a-z]{2,}|(?:user|unique|unit|universal|university|union|useful|used|usage|european)[a-z]{0,9})\b/

/** A slip, and the stretch of the text where it is. */
export interface Slip {
  /** Words that follow the text itself. */
  readonly what: string
  readonly stretch: Found
}

/** The first slip in a text. */
export function slipIn(text: string): Slip | undefined {
  const head = text.slice(0, 4000)
  return misspelling(head) ?? misplacedArticle(head) ?? doubledComma(head)
}

/** The first word or blank that stands twice by mistake. */
export function repetitionIn(text: string): Slip | undefined {
  const word = doubledWord(text)
  if (word) return { what: `has the word ${quote(word.repeated)} twice`, stretch: word }
  const blanks = text.includes('\n') ? undefined : find(/\S {2,}\S/, text.slice(0, 2000))
  return blanks && { what: 'has two blanks in a row', stretch: blanks }
}

function misspelling(text: string): Slip | undefined {
  // Words in quotes or with other signs are names of the service.
  for (const word of text.split(BETWEEN_WORDS)) {
    const meant = MISSPELT.get(word) ?? (CAPITALIZED.test(word) ? MISSPELT.get(word.toLowerCase()) : undefined)
    if (meant === undefined) continue
    const stretch = stretchOf(word, placeOf(word, text))
    return { what: `has ${quote(word)}, which is spelled ${quote(meant)}`, stretch }
  }
  return undefined
}

/** Where a word of a text first stands as a word. */
function placeOf(word: string, text: string): number {
  for (const match of text.matchAll(WORD)) if (match[0] === word) return match.index
  return 0
}

function misplacedArticle(text: string): Slip | undefined {
  if (!ARTICLE.test(text)) return undefined
  for (const match of text.matchAll(MISPLACED_A)) {
    const word = match[1] ?? match[2] ?? ''
    if (!NO_NOUN.has(word) && !/^(?:one|once|eu)/.test(word)) return article(match, 'a', word, 'an')
  }
  const match = MISPLACED_AN.exec(text)
  return match ? article(match, 'an', match[1] ?? '', 'a') : undefined
}

function article(match: RegExpExecArray, wrong: string, word: string, right: string): Slip {
  const length = wrong.length + 1 + word.length
  return {
    what: `has ${quote(`${wrong} ${word}`)} instead of ${quote(`${right} ${word}`)}`,
    stretch: stretchOf(match[0].slice(-length), match.index + match[0].length - length),
  }
}

function doubledComma(text: string): Slip | undefined {
  const stretch = find(/\w,,\s/, text)
  return stretch && { what: 'has two commas in a row', stretch }
}

function stretchOf(text: string, start: number): Found {
  return { text, start, end: start + text.length }
}
